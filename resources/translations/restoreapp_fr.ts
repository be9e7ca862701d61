<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation>À propos de {0}</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Périphériques :</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>Lecture des licences…</translation>
    </message>
    <message>
        <source>Restores photographs and changes nothing else about them.
Everything happens on this computer. MIT licence.</source>
        <translation>Restaure des photographies et n’y change rien d’autre.
Tout se passe sur cet ordinateur. Licence MIT.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About</source>
        <translation>À propos &amp;de RestoreApp</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>Aprè&amp;s</translation>
    </message>
    <message>
        <source>&amp;Apply this recipe to all open photos</source>
        <translation>&amp;Appliquer cette recette à toutes les photos ouvertes</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>Lo&amp;t…</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>A&amp;vant</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>&amp;Fermer la photo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;Gather a bug report…</source>
        <translation>&amp;Préparer un rapport d’erreur…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>&amp;Gérer les préréglages…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>O&amp;uvrir…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ause</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Préréglages</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Save recipe as preset…</source>
        <translation>&amp;Enregistrer la recette comme préréglage…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Partagé</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;What was removed</source>
        <translation>Ce &amp;qui a été retiré</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Before, for as long as it is held</source>
        <translation>Avant, tant que la touche est enfoncée</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation>Comparer des &amp;versions…</translation>
    </message>
    <message>
        <source>Compare w&amp;ith reference…</source>
        <translation>&amp;Comparer à une référence…</translation>
    </message>
    <message>
        <source>Cop&amp;y restored photo</source>
        <translation>Copier &amp;la photo restaurée</translation>
    </message>
    <message>
        <source>Copy rec&amp;ipe</source>
        <translation>Cop&amp;ier la recette</translation>
    </message>
    <message>
        <source>Divider &amp;left, or top</source>
        <translation>Séparation à &amp;gauche ou en haut</translation>
    </message>
    <message>
        <source>Divider &amp;middle</source>
        <translation>Séparation au &amp;milieu</translation>
    </message>
    <message>
        <source>Divider &amp;right, or bottom</source>
        <translation>Séparation à &amp;droite ou en bas</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>Glisser dehors</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Ajuster ou 100 %</translation>
    </message>
    <message>
        <source>Get the result as a file; where it is zoomed in, with Ctrl</source>
        <translation>Obtenir le résultat en fichier ; agrandi, avec Ctrl</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;A</source>
        <translation>&amp;Garder comme instantané A</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;B</source>
        <translation>Garder comme instantané &amp;B</translation>
    </message>
    <message>
        <source>Level split</source>
        <translation>Empilé</translation>
    </message>
    <message>
        <source>Lo&amp;upe: smaller</source>
        <translation>Lo&amp;upe : plus petite</translation>
    </message>
    <message>
        <source>Lou&amp;pe</source>
        <translation>L&amp;oupe</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Loupe: lar&amp;ger</source>
        <translation>&amp;Loupe : plus grande</translation>
    </message>
    <message>
        <source>Move the divider; with Shift by more, with Ctrl the loupe</source>
        <translation>Déplacer la séparation ; davantage avec Maj, la loupe avec Ctrl</translation>
    </message>
    <message>
        <source>Move the picture, or the divider by its handle</source>
        <translation>Déplacer l’image, ou la séparation par sa poignée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open from cli&amp;pboard</source>
        <translation>Ouvrir depuis le &amp;presse-papiers</translation>
    </message>
    <message>
        <source>Paste recip&amp;e</source>
        <translation>&amp;Coller la recette</translation>
    </message>
    <message>
        <source>Place the divider</source>
        <translation>Placer la séparation</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Removed: stro&amp;nger</source>
        <translation>&amp;Retiré : plus fort</translation>
    </message>
    <message>
        <source>Removed: w&amp;eaker</source>
        <translation>R&amp;etiré : plus faible</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>S&amp;witch between A and B</source>
        <translation>Alterner &amp;entre A et B</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>Side by si&amp;de</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Split &amp;top and bottom</source>
        <translation>Par&amp;tagé haut et bas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift by how much the loupe magnifies</source>
        <translation>Zoomer au pointeur ; avec Maj, le grossissement de la loupe</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation>
            <numerusform>%n autre message avant celui-ci :</numerusform>
            <numerusform>%n autres messages avant ceux-ci :</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>laissée telle quelle</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurée</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>The system refused: {0}.</source>
        <translation>Le système a refusé : {0}.</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>Le lot est terminé</translation>
    </message>
    <message>
        <source>{0} % – Batch</source>
        <translation>{0} % – Lot</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Bug report</source>
        <translation>Rapport d’erreur</translation>
    </message>
    <message>
        <source>Choose another place, or copy the text instead.</source>
        <translation>Choisissez un autre emplacement, ou copiez plutôt le texte.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Save the bug report</source>
        <translation>Enregistrer le rapport d’erreur</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation>Le rapport n’a pas pu être écrit : {0}.</translation>
    </message>
    <message>
        <source>This is all that the report says. No photo and no name of one is in it. Strike out what you do not want to tell, save it, and send it where you like: the program sends nothing.</source>
        <translation>C’est tout ce que dit le rapport. Il ne contient aucune photo ni aucun nom de photo. Supprimez ce que vous ne voulez pas dire, enregistrez-le et envoyez-le où vous voulez : le programme n’envoie rien.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>After · earlier settings</source>
        <translation>Après · réglages précédents</translation>
    </message>
    <message>
        <source>After · in progress</source>
        <translation>Après · en cours</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Before above, after below a divider at {0} %</source>
        <translation>Avant au-dessus, après au-dessous d’une séparation à {0} %</translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a divider at {0} %</source>
        <translation>Avant à gauche, après à droite d’une séparation à {0} %</translation>
    </message>
    <message>
        <source>Before on the left, after on the right, both of the same place</source>
        <translation>Avant à gauche, après à droite, tous deux au même endroit</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Removed · ×{0}</source>
        <translation>Retiré · ×{0}</translation>
    </message>
    <message>
        <source>The photo as it was opened</source>
        <translation>La photo telle qu’elle a été ouverte</translation>
    </message>
    <message>
        <source>loupe ×{0}</source>
        <translation>loupe ×{0}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0} ; {1}</translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0} : {1}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Il n’y a pas d’image dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparer des versions</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>The wheel zooms and dragging moves all of them; hold Space: before.</source>
        <translation>La molette zoome et glisser les déplace toutes ; maintenez Espace : avant.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Utiliser {0}</translation>
    </message>
</context>
<context>
    <name>DeviceList</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>{0} · not measured yet</source>
        <translation>{0} · pas encore mesuré</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0} : {1}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Quelque chose s’est mal passé dans le programme.</translation>
    </message>
    <message>
        <source>Your photos are untouched, and you can go on. The details help whoever mends it.</source>
        <translation>Vos photos sont intactes et vous pouvez continuer. Les détails aident à corriger l’erreur.</translation>
    </message>
    <message>
        <source>help.md</source>
        <translation>help.md</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Compare with reference</source>
        <translation>Comparer à une référence</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Photos ({0})</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>Parc&amp;ourir…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>Environ {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimation…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>Son contenu sera remplacé.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace original</source>
        <translation>Remplacer l’original</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save restored photo</source>
        <translation>Enregistrer la photo restaurée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>The photo as it was will be gone. Save under another name to keep it.</source>
        <translation>La photo telle qu’elle était sera perdue. Enregistrez sous un autre nom pour la garder.</translation>
    </message>
    <message>
        <source>This replaces the original photo.</source>
        <translation>Ceci remplace la photo originale.</translation>
    </message>
    <message>
        <source>{0} exists already.</source>
        <translation>{0} existe déjà.</translation>
    </message>
    <message>
        <source>{0} holds no picture with a side of more than {1} pixels.</source>
        <translation>{0} n’admet pas d’image dont un côté dépasse {1} pixels.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} pixels</translation>
    </message>
    <message>
        <source>{0} pixels, of {1}</source>
        <translation>{0} pixels, depuis {1}</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Profondeur</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>Mé&amp;tadonnées</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Toutes sauf le lieu</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>D&amp;ither where 8 bit are written</source>
        <translation>Tramer là où 8 &amp;bits sont écrits</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. Colour profile and resolution are always kept.</source>
        <translation>EXIF, XMP et IPTC. Le profil de couleur et la résolution sont toujours conservés.</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Smooth shades, as of skies, then show no bands.</source>
        <translation>Les dégradés doux, comme les ciels, ne montrent alors pas de bandes.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n bit</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMJN</translation>
    </message>
    <message>
        <source>EXIF kept</source>
        <translation>EXIF conservé</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>niveaux de gris</translation>
    </message>
    <message>
        <source>own colour profile</source>
        <translation>profil de couleur propre</translation>
    </message>
    <message>
        <source>sRGB assumed</source>
        <translation>sRGB supposé</translation>
    </message>
    <message>
        <source>transparency kept</source>
        <translation>transparence conservée</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>FileSize</name>
    <message>
        <source>{0} GB</source>
        <translation>{0} Go</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} Mo</translation>
    </message>
    <message>
        <source>{0} TB</source>
        <translation>{0} To</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} ko</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
</context>
<context>
    <name>FiltersForm</name>
    <message>
        <source>By the estimate: each photo is read first, then left as it is or done.</source>
        <translation>D’après l’estimation : chaque photo est d’abord lue, puis laissée telle quelle ou traitée.</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Photos that do not say their ISO are left out.</source>
        <translation>Les photos qui n’indiquent pas leur ISO sont écartées.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>{0}, from</source>
        <translation>{0}, de</translation>
    </message>
    <message>
        <source>{0}, to</source>
        <translation>{0}, à</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Add &amp;folder…</source>
        <translation>Ajouter &amp;un dossier…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>A&amp;jouter des photos…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add op&amp;en photos</source>
        <translation>Ajouter les p&amp;hotos ouvertes</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Tous les formats</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>Filtres ({0})</translation>
    </message>
    <message>
        <source>Folders and photos of the batch</source>
        <translation>Dossiers et photos du lot</translation>
    </message>
    <message>
        <source>Formats: {0}</source>
        <translation>Formats : {0}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Photos ({0})</translation>
    </message>
    <message>
        <source>Photos in s&amp;ubfolders, too</source>
        <translation>&amp;Aussi les photos des sous-dossiers</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>R&amp;etirer</translation>
    </message>
    <message>
        <source>Take photos by date, ISO or noise</source>
        <translation>Choisir les photos par date, ISO ou bruit</translation>
    </message>
</context>
<context>
    <name>KeptSession</name>
    <message>
        <source>Restore it</source>
        <translation>La rétablir</translation>
    </message>
    <message>
        <source>The last session cannot be restored.</source>
        <translation>La dernière session ne peut pas être rétablie.</translation>
    </message>
    <message numerus="yes">
        <source>The last session ended unexpectedly, with %n photo(s) open.</source>
        <translation>
            <numerusform>La dernière session s’est terminée de façon inattendue, avec %n photo ouverte.</numerusform>
            <numerusform>La dernière session s’est terminée de façon inattendue, avec %n photos ouvertes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open is not kept for after a crash.</source>
        <translation>Ce qui est ouvert n’est pas conservé en cas de plantage.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation>
            <numerusform>%n photo restaurée n’est pas enregistrée.</numerusform>
            <numerusform>%n photos restaurées ne sont pas enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>Un lot est en cours.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>L’arrêter et quitter</translation>
    </message>
    <message>
        <source>The restored version of {0} is not saved.</source>
        <translation>La version restaurée de {0} n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>The window closes as soon as the photo is saved.</source>
        <translation>La fenêtre se ferme dès que la photo est enregistrée.</translation>
    </message>
    <message>
        <source>What is done stays done. Choose the same folder again to go on with it.</source>
        <translation>Ce qui est fait reste fait. Choisissez de nouveau le même dossier pour continuer.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Batch: {0} %</source>
        <translation>Lot : {0} %</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vider cette liste</translation>
    </message>
    <message>
        <source>Drop photos here, or press Open.</source>
        <translation>Déposez des photos ici, ou cliquez sur Ouvrir.</translation>
    </message>
    <message>
        <source>File &gt; Batch… says why.</source>
        <translation>Fichier &gt; Lot… dit pourquoi.</translation>
    </message>
    <message>
        <source>File &gt; Batch… shows the list.</source>
        <translation>Fichier &gt; Lot… montre la liste.</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Pas encore de préréglages</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Ouvrir un fichier récent</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>Ouverture de {0}…</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Préréglage {0}</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>Montrer le lot</translation>
    </message>
    <message>
        <source>The batch has ended: {0}.</source>
        <translation>Le lot est terminé : {0}.</translation>
    </message>
    <message>
        <source>The batch pauses.</source>
        <translation>Le lot est en pause.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>{0} cannot be read now.</source>
        <translation>{0} ne peut pas être lu pour le moment.</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation>{0} · reste {1}</translation>
    </message>
    <message>
        <source>{0} · {1} s</source>
        <translation>{0} · {1} s</translation>
    </message>
    <message>
        <source>{0}, paused</source>
        <translation>{0}, en pause</translation>
    </message>
</context>
<context>
    <name>ManagePresetsDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the preset {0}?</source>
        <translation>Supprimer le préréglage {0} ?</translation>
    </message>
    <message>
        <source>Photos keep the recipes that they have.</source>
        <translation>Les photos gardent leurs recettes.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>There are no presets. Presets &gt; Save recipe as preset… makes one.</source>
        <translation>Il n’y a pas de préréglages. Préréglages &gt; Enregistrer la recette comme préréglage… en crée un.</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Default · {0}</source>
        <translation>Par défaut · {0}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{0}: model</source>
        <translation>{0} : modèle</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss the offer</source>
        <translation>Écarter la proposition</translation>
    </message>
</context>
<context>
    <name>ParameterControl</name>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto · {0} %</source>
        <translation>Auto · {0} %</translation>
    </message>
    <message>
        <source>Auto · {0} {1}</source>
        <translation>Auto · {0} {1}</translation>
    </message>
    <message>
        <source>{0}: auto</source>
        <translation>{0} : automatique</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Untitled {0}</source>
        <translation>Sans titre {0}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n photo(s) of the last session are no longer there.</source>
        <translation>
            <numerusform>%n photo de la dernière session n’est plus là.</numerusform>
            <numerusform>%n photos de la dernière session ne sont plus là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Dernière session</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>Le dossier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>Il n’y a pas de photos dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Some settings could not be read; the defaults stand in for them.</source>
        <translation>Certains paramètres n’ont pas pu être lus ; les valeurs par défaut les remplacent.</translation>
    </message>
    <message>
        <source>The settings hold until you quit; they cannot be kept.</source>
        <translation>Les paramètres valent jusqu’à la fermeture ; ils ne peuvent pas être conservés.</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>From p&amp;reset</source>
        <translation>D’un p&amp;réréglage</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Pas encore de préréglages</translation>
    </message>
    <message>
        <source>Sets the steps as a preset has them</source>
        <translation>Met les étapes comme un préréglage les a</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>No step</source>
        <translation>Aucune étape</translation>
    </message>
    <message>
        <source>{0} auto</source>
        <translation>{0} automatique</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation>
            <numerusform>%n photo a reçu la recette de celle-ci.</numerusform>
            <numerusform>%n photos ont reçu la recette de celle-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy one with Edit &gt; Copy recipe.</source>
        <translation>Copiez-en une avec Édition &gt; Copier la recette.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) that the recipe names are not installed: {0}.</source>
        <translation>
            <numerusform>%n modèle nommé par la recette n’est pas installé : {0}.</numerusform>
            <numerusform>%n modèles nommés par la recette ne sont pas installés : {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead, the default model of the step is used.</source>
        <translation>Le modèle par défaut de l’étape est utilisé à la place.</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>Coller la recette</translation>
    </message>
    <message>
        <source>Recipe of {0}</source>
        <translation>Recette de {0}</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>Réinitialiser {0}</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>Instantané {0}</translation>
    </message>
    <message>
        <source>Snapshot {0} is kept: {1}.</source>
        <translation>L’instantané {0} est gardé : {1}.</translation>
    </message>
    <message>
        <source>The clipboard holds no recipe.</source>
        <translation>Le presse-papiers ne contient pas de recette.</translation>
    </message>
    <message>
        <source>The recipe on the clipboard cannot be used.</source>
        <translation>La recette du presse-papiers ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>Undo takes it back, for each photo.</source>
        <translation>Annuler la retire, pour chaque photo.</translation>
    </message>
    <message>
        <source>{0}: default model</source>
        <translation>{0} : modèle par défaut</translation>
    </message>
    <message>
        <source>{0}: model {1}</source>
        <translation>{0} : modèle {1}</translation>
    </message>
</context>
<context>
    <name>ReferenceBar</name>
    <message>
        <source>Compare no more</source>
        <translation>Ne plus comparer</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>Comparaison avec la référence</translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation>Référence {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>après {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>avant {0}</translation>
    </message>
    <message>
        <source>equal to it</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>mesure…</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
    <message>
        <source>{0}, SSIM {1}</source>
        <translation>{0}, SSIM {1}</translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>&amp;Beside the photos</source>
        <translation>À &amp;côté des photos</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Ajouter un numéro</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>If &amp;taken</source>
        <translation>&amp;Si déjà pris</translation>
    </message>
    <message>
        <source>If a file has the name already</source>
        <translation>Si un fichier porte déjà ce nom</translation>
    </message>
    <message>
        <source>Into a folder, &amp;arranged alike</source>
        <translation>&amp;Dans un dossier, rangé pareillement</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>Écarter la photo</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>Noms des résultats</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Remplacer le fichier</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Photos du lot</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>By rules, for each photo its own</source>
        <translation>Par règles, pour chaque photo les siennes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rules in order, the first that fits counts: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</source>
        <translation>Règles dans l’ordre, la première qui convient compte : noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>As fast as it can</source>
        <translation>Aussi vite que possible</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Garder l’ordinateur éveillé</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Pendant ce temps</translation>
    </message>
    <message>
        <source>Only when the computer is idle</source>
        <translation>Seulement quand l’ordinateur est inactif</translation>
    </message>
    <message>
        <source>Other programs go first</source>
        <translation>Les autres programmes passent d’abord</translation>
    </message>
    <message>
        <source>Where the system allows it; the screen may go dark.</source>
        <translation>Là où le système le permet ; l’écran peut s’éteindre.</translation>
    </message>
    <message>
        <source>Which programs go first</source>
        <translation>Quels programmes passent d’abord</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Another &amp;batch…</source>
        <translation>Autre &amp;lot…</translation>
    </message>
    <message>
        <source>Broken off. What is done stays done.</source>
        <translation>Interrompu. Ce qui est fait reste fait.</translation>
    </message>
    <message>
        <source>Do selected &amp;last</source>
        <translation>&amp;Faire la sélection en dernier</translation>
    </message>
    <message>
        <source>Do selected &amp;next</source>
        <translation>Faire la sélectio&amp;n ensuite</translation>
    </message>
    <message>
        <source>Finished in {0}.</source>
        <translation>Terminé en {0}.</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Parcours des dossiers…</translation>
    </message>
    <message>
        <source>Open repor&amp;t</source>
        <translation>&amp;Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Paused · {0}</source>
        <translation>En pause · {0}</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Progression du lot</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>&amp;Réessayer les échecs</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>Arrêté. Ce qui est fait reste fait.</translation>
    </message>
    <message>
        <source>Stopping · {0}</source>
        <translation>Arrêt · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} photos</source>
        <translation>{0} photos sur {1}</translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation>{0} · reste environ {1}</translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Replaces the preset that has this name.</source>
        <translation>Remplace le préréglage de ce nom.</translation>
    </message>
    <message>
        <source>Save recipe as preset</source>
        <translation>Enregistrer la recette comme préréglage</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Kept: {0}.</source>
        <translation>Conservé : {0}.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Enregistré sous {0}.</translation>
    </message>
    <message>
        <source>The restored photo is on the clipboard: {0}, 8 bit, sRGB.</source>
        <translation>La photo restaurée est dans le presse-papiers : {0}, 8 bits, sRGB.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} pixels</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>Pé&amp;riphérique</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Toutes sauf le lieu</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Another language comes with the next start.</source>
        <translation>L’autre langue viendra au prochain démarrage.</translation>
    </message>
    <message>
        <source>As NAME.restoreapp.json, read back when the photo is opened</source>
        <translation>Comme NOM.restoreapp.json, relu à l’ouverture de la photo</translation>
    </message>
    <message>
        <source>As much as is sensible</source>
        <translation>Autant que raisonnable</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Beside the photo and its answer, at least 256 MB</source>
        <translation>En plus de la photo et de son résultat, au moins 256 Mo</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Keep each photo&apos;s &amp;recipe beside it</source>
        <translation>&amp;Garder la recette de chaque photo à côté d’elle</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Metadata that saved &amp;photos keep</source>
        <translation>Métadonnées dans les &amp;photos enregistrées</translation>
    </message>
    <message>
        <source>Most &amp;memory</source>
        <translation>&amp;Mémoire maximale</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation>
            <numerusform>%n écartée : {0}</numerusform>
            <numerusform>%n écartées : {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dé&amp;marrer</translation>
    </message>
    <message>
        <source>Add folders or photos.</source>
        <translation>Ajoutez des dossiers ou des photos.</translation>
    </message>
    <message>
        <source>Each only by a result that was read back and compared. There is no way back.</source>
        <translation>Chacun seulement par un résultat relu et comparé. Il n’y a pas de retour possible.</translation>
    </message>
    <message>
        <source>Files that have the names of results will be replaced.</source>
        <translation>Les fichiers qui portent les noms des résultats seront remplacés.</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Parcours des dossiers…</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>Indiquez un dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Says what would happen, how long it takes and how much disk; writes nothing.</source>
        <translation>Dit ce qui se passerait, combien de temps et de place il faut ; n’écrit rien.</translation>
    </message>
    <message>
        <source>Start and replace</source>
        <translation>Démarrer et remplacer</translation>
    </message>
    <message>
        <source>Tick at least one step.</source>
        <translation>Cochez au moins une étape.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Ce qui se passerait</translation>
    </message>
    <message>
        <source>a file has the name of the result</source>
        <translation>un fichier porte le nom du résultat</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>about {0} megapixels</source>
        <translation>environ {0} mégapixels</translation>
    </message>
    <message>
        <source>about {0} on the disk</source>
        <translation>environ {0} sur le disque</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>et d’autres</translation>
    </message>
    <message>
        <source>measuring the time…</source>
        <translation>mesure du temps…</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} libres</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Drag it out to get the result as a file</source>
        <translation>Glissez hors de la fenêtre pour obtenir le résultat en fichier</translation>
    </message>
    <message>
        <source>Drag it out to get {0}</source>
        <translation>Glissez hors de la fenêtre pour obtenir {0}</translation>
    </message>
    <message>
        <source>done, not saved</source>
        <translation>terminée, non enregistrée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistrée</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>StepGroup</name>
    <message>
        <source>No installed model can do this.</source>
        <translation>Aucun modèle installé ne sait le faire.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Size in pixels or cm</source>
        <translation>Taille en pixels ou en cm</translation>
    </message>
    <message>
        <source>Size…</source>
        <translation>Taille…</translation>
    </message>
    <message>
        <source>Values as of a new step</source>
        <translation>Valeurs d’une étape nouvelle</translation>
    </message>
    <message>
        <source>{0}: reset</source>
        <translation>{0} : réinitialiser</translation>
    </message>
    <message>
        <source>{0}: too large. {1}</source>
        <translation>{0} : trop grand. {1}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>No step is on: the photo is shown as it is.</source>
        <translation>Aucune étape n’est active : la photo est montrée telle quelle.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Prend {0}</translation>
    </message>
    <message>
        <source>The picture shows earlier settings. Restore again to apply these.</source>
        <translation>L’image montre des réglages précédents. Restaurez de nouveau pour appliquer ceux-ci.</translation>
    </message>
</context>
<context>
    <name>TargetSizeDialog</name>
    <message>
        <source> dpi</source>
        <translation> ppp</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unité</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>A side can become {0} to {1} times as long, not {2} times.</source>
        <translation>Un côté peut devenir {0} à {1} fois plus long, pas {2} fois.</translation>
    </message>
    <message>
        <source>Size after enlarging</source>
        <translation>Taille après agrandissement</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>{0} → {1} pixels, factor {2}</source>
        <translation>{0} → {1} pixels, facteur {2}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source> by the ICC profile</source>
        <translation> par le profil ICC</translation>
    </message>
    <message>
        <source> without the ICC profile, which is of no use</source>
        <translation> sans le profil ICC, inutilisable</translation>
    </message>
    <message>
        <source>1, 2, 3 ... in the batch&apos;s order; {counter:4} gives 0001</source>
        <translation>1, 2, 3… dans l’ordre du lot ; {counter:4} donne 0001</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation>virgule flottante 32 bits</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>8 bit dithered, as asked</source>
        <translation>8 bits tramés, comme demandé</translation>
    </message>
    <message>
        <source>: {format} holds no more</source>
        <translation> : {format} n’en contient pas plus</translation>
    </message>
    <message>
        <source>: {format} is only read</source>
        <translation> : {format} est seulement lu</translation>
    </message>
    <message>
        <source>A model that is made for it goes into the folder {folder}.</source>
        <translation>Un modèle fait pour cela va dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>A part came out unusable and was done again in float32 on the CPU.</source>
        <translation>Une partie était inutilisable et a été refaite en float32 sur le CPU.</translation>
    </message>
    <message>
        <source>A photo of {size} pixels does not fit in memory.</source>
        <translation>Une photo de {size} pixels ne tient pas en mémoire.</translation>
    </message>
    <message>
        <source>A preset cannot be called {name!r}.</source>
        <translation>Un préréglage ne peut pas s’appeler « {name} ».</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un préréglage a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A preset&apos;s name cannot hold {sign!r}.</source>
        <translation>Le nom d’un préréglage ne peut pas contenir « {sign} ».</translation>
    </message>
    <message>
        <source>A worker that restores photos cannot be started.</source>
        <translation>Un processus de restauration ne peut pas être lancé.</translation>
    </message>
    <message>
        <source>AVIF has no place for it but EXIF</source>
        <translation>AVIF n’a de place pour cela que dans EXIF</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}.</source>
        <translation>Un autre lot écrit dans {folder}.</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>Demandez le droit de le lire.</translation>
    </message>
    <message>
        <source>Begin a new one.</source>
        <translation>Commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile})</source>
        <translation>CMJN → sRGB par le profil ICC ({profile})</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile}): {reason}</source>
        <translation>CMJN → sRGB par le profil ICC ({profile}) : {reason}</translation>
    </message>
    <message>
        <source>CMYK → sRGB, roughly: {why}</source>
        <translation>CMJN → sRGB, approximatif : {why}</translation>
    </message>
    <message>
        <source>CPU, 1 thread, {precision}</source>
        <translation>CPU, 1 fil, {precision}</translation>
    </message>
    <message>
        <source>CPU, {threads} threads, {precision}</source>
        <translation>CPU, {threads} fils, {precision}</translation>
    </message>
    <message>
        <source>Change the name or the format.</source>
        <translation>Changez le nom ou le format.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Choose 8 or 16.</source>
        <translation>Choisissez 8 ou 16.</translation>
    </message>
    <message>
        <source>Choose a reference with colours where the photo has them.</source>
        <translation>Choisissez une référence en couleurs là où la photo en a.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Choisissez un autre nom, ou autorisez l’écrasement.</translation>
    </message>
    <message>
        <source>Choose the picture of which this photo is a damaged version, uncropped.</source>
        <translation>Choisissez l’image dont cette photo est une version abîmée, non recadrée.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller factor.</source>
        <translation>Fermez d’autres programmes, ou choisissez un facteur plus petit.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Copy it from its source again.</source>
        <translation>Copiez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>Deblur</source>
        <translation>Défloutage</translation>
    </message>
    <message>
        <source>Delete it; the batch then begins anew.</source>
        <translation>Supprimez-le ; le lot recommence alors.</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Débruitage</translation>
    </message>
    <message>
        <source>EXIF left out: it is damaged</source>
        <translation>EXIF écarté : endommagé</translation>
    </message>
    <message>
        <source>EXIF pixel dimensions corrected</source>
        <translation>dimensions en pixels d’EXIF corrigées</translation>
    </message>
    <message>
        <source>EXIF thumbnail left out: a new one does not fit in its place</source>
        <translation>vignette EXIF écartée : une nouvelle ne tient pas à sa place</translation>
    </message>
    <message>
        <source>EXIF thumbnail renewed</source>
        <translation>vignette EXIF renouvelée</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandissement</translation>
    </message>
    <message>
        <source>Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.</source>
        <translation>Agrandie, la photo de {size} pixels en aurait {after}, plus qu’on ne peut en traiter.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Fields: {fields}.</source>
        <translation>Champs : {fields}.</translation>
    </message>
    <message>
        <source>Folders are given by the output folder, which mirrors the input&apos;s.</source>
        <translation>Les dossiers viennent du dossier de sortie, qui reflète celui d’entrée.</translation>
    </message>
    <message>
        <source>GPS position left out, as asked</source>
        <translation>position GPS écartée, comme demandé</translation>
    </message>
    <message>
        <source>Give the same ones to go on with it, or begin a new one without resuming.</source>
        <translation>Donnez les mêmes pour continuer, ou commencez-en un nouveau sans reprise.</translation>
    </message>
    <message>
        <source>Gives photos up to four times the width and height, small JPEGs too. Sharpens what is there and invents nothing: not made for faces of ten pixels or unreadable text.</source>
        <translation>Donne aux photos jusqu’à quatre fois la largeur et la hauteur, aux petits JPEG aussi. Rend net ce qui est là et n’invente rien : pas pour des visages de dix pixels ni du texte illisible.</translation>
    </message>
    <message>
        <source>Here there is: {devices}. Or leave it out.</source>
        <translation>Il y a ici : {devices}. Ou ne l’indiquez pas.</translation>
    </message>
    <message>
        <source>How many times as wide and as high the photo becomes.</source>
        <translation>Combien de fois plus large et plus haute la photo devient.</translation>
    </message>
    <message>
        <source>How much of the change is applied: 0 leaves the photo as it is.</source>
        <translation>Part du changement qui est appliquée : 0 laisse la photo telle quelle.</translation>
    </message>
    <message>
        <source>How much of the colour noise goes; auto takes more of it than of the grain.</source>
        <translation>Part du bruit de couleur qui disparaît ; automatique en retire plus que du grain.</translation>
    </message>
    <message>
        <source>How much of the detail found is applied: 0 only interpolates.</source>
        <translation>Part du détail trouvé qui est appliquée : 0 ne fait qu’interpoler.</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail comes back where there is structure.</source>
        <translation>Part des détails fins propres à la photo qui revient là où il y a de la structure.</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>profil ICC</translation>
    </message>
    <message>
        <source>ICC profile ({name})</source>
        <translation>profil ICC ({name})</translation>
    </message>
    <message>
        <source>ICC profile left out: damaged</source>
        <translation>profil ICC écarté : endommagé</translation>
    </message>
    <message>
        <source>ICC profile left out: {reason}</source>
        <translation>profil ICC écarté : {reason}</translation>
    </message>
    <message>
        <source>IPTC left out: {format} has no place for it</source>
        <translation>IPTC écarté : {format} n’a pas de place pour cela</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>Installez-le : pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>Installed models: {known}.</source>
        <translation>Modèles installés : {known}.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Il s’est terminé avec le code {code}.</translation>
    </message>
    <message>
        <source>It holds a character that no name can.</source>
        <translation>Il contient un caractère qu’aucun nom ne peut avoir.</translation>
    </message>
    <message>
        <source>It is a number from 1 to 100.</source>
        <translation>C’est un nombre de 1 à 100.</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g} or auto.</source>
        <translation>C’est un nombre de {least:g} à {most:g}, ou automatique.</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g}.</source>
        <translation>C’est un nombre de {least:g} à {most:g}.</translation>
    </message>
    <message>
        <source>It is as large as the photo, but the recipe enlarges that.</source>
        <translation>Elle est aussi grande que la photo, mais la recette l’agrandit.</translation>
    </message>
    <message>
        <source>It is damaged or of a camera that is not known; develop it to TIFF or DNG.</source>
        <translation>Il est endommagé ou d’un appareil inconnu ; développez-le en TIFF ou DNG.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>Ce n’est pas du texte.</translation>
    </message>
    <message>
        <source>It may be damaged, or too large for this computer&apos;s memory.</source>
        <translation>Elle est peut-être endommagée, ou trop grande pour la mémoire de cet ordinateur.</translation>
    </message>
    <message>
        <source>It may come from a newer version.</source>
        <translation>Elle vient peut-être d’une version plus récente.</translation>
    </message>
    <message>
        <source>It may still be being copied; go on with the batch afterwards.</source>
        <translation>Elle est peut-être encore en cours de copie ; continuez le lot ensuite.</translation>
    </message>
    <message>
        <source>It needs {megabytes} MB beside the photo and its answer.</source>
        <translation>Il faut {megabytes} Mo en plus de la photo et de son résultat.</translation>
    </message>
    <message>
        <source>It takes {needed:.1f} GB, {there:.1f} GB are free.</source>
        <translation>Il faut {needed:.1f} Go, {there:.1f} Go sont libres.</translation>
    </message>
    <message>
        <source>Its longest side is {pixels}; choose TIFF.</source>
        <translation>Son plus long côté est de {pixels} ; choisissez TIFF.</translation>
    </message>
    <message>
        <source>JPEG XL has no place for it but EXIF</source>
        <translation>JPEG XL n’a de place pour cela que dans EXIF</translation>
    </message>
    <message>
        <source>JPEG comment left out: it is not carried</source>
        <translation>commentaire JPEG écarté : il n’est pas repris</translation>
    </message>
    <message>
        <source>JPEG holds at most {kilobytes} KB of it</source>
        <translation>JPEG en contient au plus {kilobytes} Ko</translation>
    </message>
    <message>
        <source>Known networks: {known}.</source>
        <translation>Réseaux connus : {known}.</translation>
    </message>
    <message>
        <source>Known steps: {known}.</source>
        <translation>Étapes connues : {known}.</translation>
    </message>
    <message>
        <source>Leave the model out to take the default one.</source>
        <translation>N’indiquez pas de modèle pour prendre celui par défaut.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Little memory is free</source>
        <translation>Peu de mémoire est libre</translation>
    </message>
    <message>
        <source>Looked for in {folder}.</source>
        <translation>Cherché dans {folder}.</translation>
    </message>
    <message>
        <source>Make room and go on with the same batch.</source>
        <translation>Faites de la place et continuez le même lot.</translation>
    </message>
    <message>
        <source>Make room and go on.</source>
        <translation>Faites de la place et continuez.</translation>
    </message>
    <message>
        <source>Make room and go on; nothing is lost.</source>
        <translation>Faites de la place et continuez ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Make the model again, or remove the file.</source>
        <translation>Refaites le modèle, ou retirez le fichier.</translation>
    </message>
    <message>
        <source>Makes the photo larger and its detail finer.</source>
        <translation>Rend la photo plus grande et ses détails plus fins.</translation>
    </message>
    <message>
        <source>Measuring noise</source>
        <translation>Mesure du bruit</translation>
    </message>
    <message>
        <source>Memory is limited</source>
        <translation>La mémoire est limitée</translation>
    </message>
    <message>
        <source>Memory ran short: tiles of {tile_px} pixels were used.</source>
        <translation>La mémoire a manqué : des tuiles de {tile_px} pixels ont été utilisées.</translation>
    </message>
    <message>
        <source>Mend that and go on; nothing is lost.</source>
        <translation>Corrigez cela et continuez ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Indiquez un fichier dedans.</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>Indiquez l’un d’eux.</translation>
    </message>
    <message>
        <source>No installed model can {task}.</source>
        <translation>Aucun modèle installé ne sert à l’étape {task}.</translation>
    </message>
    <message>
        <source>No model is called {model!r}.</source>
        <translation>Aucun modèle ne s’appelle « {model} ».</translation>
    </message>
    <message>
        <source>No noise was found, so none was removed.</source>
        <translation>Aucun bruit n’a été trouvé, donc rien n’a été retiré.</translation>
    </message>
    <message>
        <source>No photo and no folder was named.</source>
        <translation>Aucune photo et aucun dossier n’a été indiqué.</translation>
    </message>
    <message>
        <source>No photo has {name} from {least:g} to {most:g}.</source>
        <translation>Aucune photo n’a {name} de {least:g} à {most:g}.</translation>
    </message>
    <message>
        <source>No photo was taken since {since} and until {until}.</source>
        <translation>Aucune photo n’a été prise depuis {since} et jusqu’à {until}.</translation>
    </message>
    <message>
        <source>On {machine} is version {there} of the program, here {version}.</source>
        <translation>Sur {machine} se trouve la version {there} du programme, ici {version}.</translation>
    </message>
    <message>
        <source>Only one of the two, the reference and the photo, is grey.</source>
        <translation>Une seule des deux, référence ou photo, est en niveaux de gris.</translation>
    </message>
    <message>
        <source>Please report it, with the photo if you can.</source>
        <translation>Veuillez le signaler, avec la photo si possible.</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Veuillez le signaler.</translation>
    </message>
    <message>
        <source>Ray, by which clusters work, is not installed.</source>
        <translation>Ray, par lequel fonctionnent les grappes, n’est pas installé.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Removes noise 3.7 times as fast as the default and 0.1 to 0.3 dB less well. For old computers, large batches and a first look.</source>
        <translation>Retire le bruit 3,7 fois plus vite que le modèle par défaut et 0,1 à 0,3 dB moins bien. Pour les vieux ordinateurs, les grands lots et un premier coup d’œil.</translation>
    </message>
    <message>
        <source>Removes noise of any strength from colour and grey photographs. Not made for film scans with coarse grain or for heavy JPEG blocks.</source>
        <translation>Retire du bruit de toute intensité des photos en couleurs et en gris. Pas fait pour les films numérisés à gros grain ni pour de forts blocs JPEG.</translation>
    </message>
    <message>
        <source>Removes noise.</source>
        <translation>Retire le bruit.</translation>
    </message>
    <message>
        <source>Save it as 8- or 16-bit RGB from the program that made it.</source>
        <translation>Enregistrez-le en RGB 8 ou 16 bits depuis le programme qui l’a créé.</translation>
    </message>
    <message>
        <source>Save it without HDR from the program that made it.</source>
        <translation>Enregistrez-le sans HDR depuis le programme qui l’a créé.</translation>
    </message>
    <message>
        <source>Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a little noise, and misses part of what a camera&apos;s own smoothing has spread.</source>
        <translation>Voit combien chaque partie d’une photo est bruitée ; « auto » l’interroge. Prend la texture fine pour un peu de bruit, et manque une partie de ce que le lissage de l’appareil a étalé.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the 0-255 scale; auto estimates it.</source>
        <translation>Écart type du bruit sur l’échelle 0-255 ; automatique l’estime.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or things that moved, up to some 20 pixels long. Not made for longer streaks, nor for lenses out of focus.</source>
        <translation>Réduit le flou d’un appareil ou de choses en mouvement, jusqu’à une vingtaine de pixels. Pas fait pour les traînées plus longues ni pour le manque de mise au point.</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or a subject that moved.</source>
        <translation>Réduit le flou d’un appareil ou d’un sujet en mouvement.</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Texture</translation>
    </message>
    <message>
        <source>The batch that was begun there has other settings.</source>
        <translation>Le lot qui y a été commencé a d’autres paramètres.</translation>
    </message>
    <message>
        <source>The batch was begun by another version of the program.</source>
        <translation>Le lot a été commencé par une autre version du programme.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be reached.</source>
        <translation>La grappe à {address} ne peut pas être jointe.</translation>
    </message>
    <message>
        <source>The disk has no room for {path}.</source>
        <translation>Le disque n’a pas de place pour {path}.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The disk is full; make room or choose another folder.</source>
        <translation>Le disque est plein ; faites de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The disk may be failing; try another folder or format.</source>
        <translation>Le disque est peut-être défaillant ; essayez un autre dossier ou format.</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full.</source>
        <translation>Le disque de {folder} est presque plein.</translation>
    </message>
    <message>
        <source>The file is damaged or was exchanged; install the program again.</source>
        <translation>Le fichier est endommagé ou a été échangé ; réinstallez le programme.</translation>
    </message>
    <message>
        <source>The folder may not be written; choose another one.</source>
        <translation>Le dossier ne peut pas être écrit ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>Le dossier {folder} ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation>Le dossier {folder} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The form is: {form}</source>
        <translation>La forme est : {form}</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels.</source>
        <translation>La limite est de {millions} millions de pixels.</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels: a factor of {factor:g} is in it.</source>
        <translation>La limite est de {millions} millions de pixels : un facteur de {factor:g} est possible.</translation>
    </message>
    <message>
        <source>The model {model} is made for {task}, not for {tasks}.</source>
        <translation>Le modèle {model} est fait pour {task}, pas pour {tasks}.</translation>
    </message>
    <message>
        <source>The models {first} and {model} are both made for {task}.</source>
        <translation>Les modèles {first} et {model} sont tous deux faits pour {task}.</translation>
    </message>
    <message>
        <source>The name is too long: {most} characters are the most.</source>
        <translation>Le nom est trop long : {most} caractères au plus.</translation>
    </message>
    <message>
        <source>The name template is empty.</source>
        <translation>Le modèle de nom est vide.</translation>
    </message>
    <message>
        <source>The packaged program has no room for it: on every machine install RestoreApp by pip, as pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>Le programme empaqueté n’a pas de place pour cela : installez RestoreApp avec pip sur chaque ordinateur, par pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>The photo does not fit in memory.</source>
        <translation>La photo ne tient pas en mémoire.</translation>
    </message>
    <message>
        <source>The program failed: {kind}: {error}</source>
        <translation>Le programme a échoué : {kind} : {error}</translation>
    </message>
    <message>
        <source>The program&apos;s worker was brought down by this photo.</source>
        <translation>Cette photo a fait tomber le processus de travail du programme.</translation>
    </message>
    <message>
        <source>The recipe has schema {schema!r}; this program reads {readable}.</source>
        <translation>La recette a le schéma {schema} ; ce programme lit {readable}.</translation>
    </message>
    <message>
        <source>The recipe holds no list of steps.</source>
        <translation>La recette ne contient pas de liste d’étapes.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON.</source>
        <translation>La recette n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>The recipe does not say by name which model does which step.</source>
        <translation>La recette ne dit pas par son nom quel modèle exécute quelle étape.</translation>
    </message>
    <message>
        <source>The reference has {reference} pixels, what it is compared with {size}.</source>
        <translation>La référence a {reference} pixels, ce qui lui est comparé {size}.</translation>
    </message>
    <message>
        <source>The session that was kept is damaged.</source>
        <translation>La session conservée est endommagée.</translation>
    </message>
    <message>
        <source>The session was kept by another version of the program.</source>
        <translation>La session a été conservée par une autre version du programme.</translation>
    </message>
    <message>
        <source>The settings of the earlier batch cannot be read.</source>
        <translation>Les paramètres du lot précédent ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>The weights {name} are for a network this program does not have.</source>
        <translation>Les poids {name} sont pour un réseau que ce programme n’a pas.</translation>
    </message>
    <message>
        <source>The weights {name} are missing.</source>
        <translation>Les poids {name} manquent.</translation>
    </message>
    <message>
        <source>The weights {name} are of another version.</source>
        <translation>Les poids {name} sont d’une autre version.</translation>
    </message>
    <message>
        <source>The weights {name} do not fit the network {network}.</source>
        <translation>Les poids {name} ne vont pas avec le réseau {network}.</translation>
    </message>
    <message>
        <source>The weights {name} have checksum {found}…, the model {model} needs {needed}….</source>
        <translation>Les poids {name} ont la somme {found}…, le modèle {model} demande {needed}….</translation>
    </message>
    <message>
        <source>The weights {name} have no readable header.</source>
        <translation>Les poids {name} n’ont pas d’en-tête lisible.</translation>
    </message>
    <message>
        <source>The weights {name} have {key} {found}, the model {model} needs {wanted}.</source>
        <translation>Les poids {name} ont {key} {found}, le modèle {model} demande {wanted}.</translation>
    </message>
    <message>
        <source>The weights {name} hold no card of this version.</source>
        <translation>Les poids {name} ne contiennent pas de fiche de cette version.</translation>
    </message>
    <message>
        <source>The worker ended.</source>
        <translation>Le processus de travail s’est terminé.</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>Il n’y a pas de poids {path}.</translation>
    </message>
    <message>
        <source>There is a preset {new_name!r} already.</source>
        <translation>Il y a déjà un préréglage « {new_name} ».</translation>
    </message>
    <message>
        <source>There is no device {name!r} on this computer.</source>
        <translation>Il n’y a pas de périphérique « {name} » sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>Il n’y a plus de place pour {path}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run {model}.</source>
        <translation>Il n’y a pas assez de mémoire pour {model}.</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>Ce sont : {known}.</translation>
    </message>
    <message>
        <source>These can: {ids}.</source>
        <translation>Ceux-ci conviennent : {ids}.</translation>
    </message>
    <message>
        <source>These can: {names}.</source>
        <translation>Ceux-ci conviennent : {names}.</translation>
    </message>
    <message>
        <source>This computer has an NVIDIA graphics card, which this edition of the program does not use. The edition for CUDA does, and restores many times as fast.</source>
        <translation>Cet ordinateur a une carte graphique NVIDIA que cette édition du programme n’utilise pas. L’édition pour CUDA le fait, et restaure plusieurs fois plus vite.</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder.</source>
        <translation>Utilisez cette version, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Attendez qu’il soit terminé, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>WebP has no place for it but EXIF</source>
        <translation>WebP n’a de place pour cela que dans EXIF</translation>
    </message>
    <message>
        <source>Which models run is known only after each photo was looked at.</source>
        <translation>Les modèles utilisés ne sont connus qu’après l’examen de chaque photo.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>XMP pixel dimensions corrected</source>
        <translation>dimensions en pixels de XMP corrigées</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>une machine</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>couche alpha</translation>
    </message>
    <message>
        <source>alpha left out: {format} cannot hold it (composited on white)</source>
        <translation>couche alpha écartée : {format} ne peut la contenir (composée sur du blanc)</translation>
    </message>
    <message>
        <source>animated: the first frame was read, the others are left out</source>
        <translation>animé : la première image a été lue, les autres sont écartées</translation>
    </message>
    <message>
        <source>another colour space</source>
        <translation>un autre espace de couleur</translation>
    </message>
    <message>
        <source>begins with a thumbnail</source>
        <translation>commence par une vignette</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw for daylight, as no white balance of the camera&apos;s was found, Display P3</source>
        <translation>brut d’appareil photo : développé par LibRaw pour la lumière du jour, faute de balance des blancs de l’appareil, Display P3</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw with the camera&apos;s white balance, Display P3</source>
        <translation>brut d’appareil photo : développé par LibRaw avec la balance des blancs de l’appareil, Display P3</translation>
    </message>
    <message>
        <source>colour description left out: {primaries}/{curve} is not known</source>
        <translation>description des couleurs écartée : {primaries}/{curve} est inconnue</translation>
    </message>
    <message>
        <source>colours described by gAMA and cHRM: carried as an ICC profile</source>
        <translation>couleurs décrites par gAMA et cHRM : reprises comme profil ICC</translation>
    </message>
    <message>
        <source>colours described by numbers: carried as an ICC profile</source>
        <translation>couleurs décrites par des nombres : reprises comme profil ICC</translation>
    </message>
    <message>
        <source>colours had been multiplied by alpha: divided again</source>
        <translation>les couleurs avaient été multipliées par alpha : de nouveau divisées</translation>
    </message>
    <message>
        <source>comment left out: it is not carried</source>
        <translation>commentaire écarté : il n’est pas repris</translation>
    </message>
    <message>
        <source>compression ({said})</source>
        <translation>compression ({said})</translation>
    </message>
    <message>
        <source>depth map</source>
        <translation>carte de profondeur</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>n’existe pas</translation>
    </message>
    <message>
        <source>does not say its ISO</source>
        <translation>n’indique pas son ISO</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>se termine trop tôt</translation>
    </message>
    <message>
        <source>extended XMP left out, where phones keep depth maps: it is not carried</source>
        <translation>XMP étendu écarté, où les téléphones gardent des cartes de profondeur : il n’est pas repris</translation>
    </message>
    <message>
        <source>extra channels left out: they are not carried</source>
        <translation>couches supplémentaires écartées : elles ne sont pas reprises</translation>
    </message>
    <message>
        <source>file times</source>
        <translation>dates du fichier</translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation>autres images</translation>
    </message>
    <message>
        <source>gain map</source>
        <translation>carte de gain</translation>
    </message>
    <message>
        <source>gain map left out</source>
        <translation>carte de gain écartée</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>niveaux de gris</translation>
    </message>
    <message>
        <source>grey → sRGB{way}: {format} holds no grey</source>
        <translation>gris → sRGB{way} : {format} ne contient pas de gris</translation>
    </message>
    <message>
        <source>has HDR colours ({curve}), which are not read</source>
        <translation>a des couleurs HDR ({curve}), qui ne sont pas lues</translation>
    </message>
    <message>
        <source>has ISO {iso}</source>
        <translation>a l’ISO {iso}</translation>
    </message>
    <message>
        <source>has more pixels than can be opened as GIF</source>
        <translation>a plus de pixels qu’un GIF ne peut en ouvrir</translation>
    </message>
    <message>
        <source>has only {size} bytes</source>
        <translation>n’a que {size} octets</translation>
    </message>
    <message>
        <source>has {size} bytes</source>
        <translation>a {size} octets</translation>
    </message>
    <message>
        <source>has {size} pixels by its header, more than can be opened</source>
        <translation>a {size} pixels d’après son en-tête, plus qu’on ne peut en ouvrir</translation>
    </message>
    <message>
        <source>holds colours of a kind that is not read ({name})</source>
        <translation>contient des couleurs d’un type qui n’est pas lu ({name})</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>ne contient pas d’image</translation>
    </message>
    <message>
        <source>holds no plain picture</source>
        <translation>ne contient pas d’image simple</translation>
    </message>
    <message>
        <source>holds {bits}-bit values of a kind that is not read</source>
        <translation>contient des valeurs de {bits} bits d’un type qui n’est pas lu</translation>
    </message>
    <message>
        <source>installed by pip, or from source</source>
        <translation>installé par pip, ou depuis les sources</translation>
    </message>
    <message>
        <source>is a JPEG of a kind that is not read ({kind})</source>
        <translation>est un JPEG d’un type qui n’est pas lu ({kind})</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file that cannot be developed</source>
        <translation>est un brut d’appareil photo qui ne peut pas être développé</translation>
    </message>
    <message>
        <source>is a restored photo already</source>
        <translation>est déjà une photo restaurée</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>est endommagé</translation>
    </message>
    <message>
        <source>is damaged or incomplete</source>
        <translation>est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>is damaged: a value is beyond its range</source>
        <translation>est endommagé : une valeur est hors de sa plage</translation>
    </message>
    <message>
        <source>is damaged: channels are missing</source>
        <translation>est endommagé : des couches manquent</translation>
    </message>
    <message>
        <source>is damaged: its colour profile cannot be read</source>
        <translation>est endommagé : son profil de couleur ne peut pas être lu</translation>
    </message>
    <message>
        <source>is damaged: its colour profile is too large</source>
        <translation>est endommagé : son profil de couleur est trop grand</translation>
    </message>
    <message>
        <source>is damaged: its header cannot be read</source>
        <translation>est endommagé : son en-tête ne peut pas être lu</translation>
    </message>
    <message>
        <source>is damaged: its header states no pixels</source>
        <translation>est endommagé : son en-tête n’indique pas de pixels</translation>
    </message>
    <message>
        <source>is damaged: its header states no range of values</source>
        <translation>est endommagé : son en-tête n’indique pas de plage de valeurs</translation>
    </message>
    <message>
        <source>is damaged: parts of the picture do not hang together</source>
        <translation>est endommagé : des parties de l’image ne vont pas ensemble</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>n’est pas un fichier</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read</source>
        <translation>n’est pas une image d’un type qui peut être lu</translation>
    </message>
    <message>
        <source>is {format_id}</source>
        <translation>est {format_id}</translation>
    </message>
    <message>
        <source>it describes {space}, the photo is {wanted}</source>
        <translation>il décrit {space}, la photo est {wanted}</translation>
    </message>
    <message>
        <source>it has no place in a TIFF above 4 GB</source>
        <translation>il n’a pas de place dans un TIFF de plus de 4 Go</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>it says nothing but what TIFF says itself</source>
        <translation>il ne dit rien que TIFF ne dise lui-même</translation>
    </message>
    <message>
        <source>left out, damaged: {names}</source>
        <translation>écarté, endommagé : {names}</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sans perte</translation>
    </message>
    <message>
        <source>matte</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>ne peut pas être lu</translation>
    </message>
    <message>
        <source>motion photo: its video left out</source>
        <translation>photo animée : sa vidéo est écartée</translation>
    </message>
    <message>
        <source>noise {noise:g}: left as it is</source>
        <translation>bruit {noise:g} : laissée telle quelle</translation>
    </message>
    <message>
        <source>Note of the processing added (EXIF Software, XMP history)</source>
        <translation>Note du traitement ajoutée (EXIF Software, historique XMP)</translation>
    </message>
    <message>
        <source>The results need about {needed:,.0f} MB; {free:,.0f} MB are free.</source>
        <translation>Les résultats demandent environ {needed:,.0f} Mo ; {free:,.0f} Mo sont libres.</translation>
    </message>
    <message>
        <source>orientation applied and reset</source>
        <translation>orientation appliquée et réinitialisée</translation>
    </message>
    <message>
        <source>packaged</source>
        <translation>en paquet</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>quality {kept}</source>
        <translation>qualité {kept}</translation>
    </message>
    <message>
        <source>quality {quality}, {sampling}</source>
        <translation>qualité {quality}, {sampling}</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>résolution</translation>
    </message>
    <message>
        <source>several pictures in the file: the first was read, the others are left out</source>
        <translation>plusieurs images dans le fichier : la première a été lue, les autres sont écartées</translation>
    </message>
    <message>
        <source>size or depth</source>
        <translation>dimensions ou profondeur</translation>
    </message>
    <message>
        <source>size {before} → {after}</source>
        <translation>dimensions {before} → {after}</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>dimensions {size}</translation>
    </message>
    <message>
        <source>texts left out: {names}</source>
        <translation>textes écartés : {names}</translation>
    </message>
    <message>
        <source>the ICC profile is of no use</source>
        <translation>le profil ICC est inutilisable</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>the file has no ICC profile</source>
        <translation>le fichier n’a pas de profil ICC</translation>
    </message>
    <message>
        <source>the format that is written</source>
        <translation>le format qui est écrit</translation>
    </message>
    <message>
        <source>the models that restore it</source>
        <translation>les modèles qui la restaurent</translation>
    </message>
    <message>
        <source>the photo&apos;s own name</source>
        <translation>le nom de la photo</translation>
    </message>
    <message>
        <source>tile {done} of {of_all}</source>
        <translation>tuile {done} sur {of_all}</translation>
    </message>
    <message>
        <source>values that are no numbers were set to 0, infinite ones to 0 or 1</source>
        <translation>les valeurs qui ne sont pas des nombres sont mises à 0, les infinies à 0 ou 1</translation>
    </message>
    <message>
        <source>was taken on {date}</source>
        <translation>a été prise le {date}</translation>
    </message>
    <message>
        <source>when the photo was taken; {date:%Y%m%d} as strftime writes it</source>
        <translation>date de la prise de vue ; {date:%Y%m%d} comme l’écrit strftime</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} bits</translation>
    </message>
    <message>
        <source>{choice} is no format that can be written.</source>
        <translation>{choice} n’est pas un format qui peut être écrit.</translation>
    </message>
    <message>
        <source>{clause!r} is no rule.</source>
        <translation>« {clause} » n’est pas une règle.</translation>
    </message>
    <message>
        <source>{count} bytes behind the picture left out</source>
        <translation>{count} octets derrière l’image écartés</translation>
    </message>
    <message>
        <source>{device} failed ({words}), so the CPU did the rest.</source>
        <translation>{device} a échoué ({words}), le CPU a donc fait le reste.</translation>
    </message>
    <message>
        <source>{device} has too little memory free, so the CPU did the work.</source>
        <translation>{device} a trop peu de mémoire libre, le CPU a donc fait le travail.</translation>
    </message>
    <message>
        <source>{device} is slower here than the CPU, which did the rest.</source>
        <translation>{device} est ici plus lent que le CPU, qui a fait le reste.</translation>
    </message>
    <message>
        <source>{folder} cannot be read.</source>
        <translation>{folder} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{formats} can.</source>
        <translation>{formats} le peuvent.</translation>
    </message>
    <message>
        <source>{format} cannot be written with {choice} bit.</source>
        <translation>{format} ne peut pas être écrit en {choice} bits.</translation>
    </message>
    <message>
        <source>{format} cannot be written.</source>
        <translation>{format} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>{format} holds no inks</source>
        <translation>{format} ne contient pas d’encres</translation>
    </message>
    <message>
        <source>{format} holds no picture of {size} pixels.</source>
        <translation>{format} n’admet pas d’image de {size} pixels.</translation>
    </message>
    <message>
        <source>{label} is a number from {least:g} to {most:g}.</source>
        <translation>{label} est un nombre de {least:g} à {most:g}.</translation>
    </message>
    <message>
        <source>{line}, but no coarser than {least}</source>
        <translation>{line}, mais pas plus grossière que {least}</translation>
    </message>
    <message>
        <source>{machine} does not see {home}; share the folder under the same path.</source>
        <translation>{machine} ne voit pas {home} ; partagez le dossier sous le même chemin.</translation>
    </message>
    <message>
        <source>{model} cannot restore a part of this photo.</source>
        <translation>{model} ne peut pas restaurer une partie de cette photo.</translation>
    </message>
    <message>
        <source>{model} cannot stand in the names of a batch with rules.</source>
        <translation>{model} ne peut pas figurer dans les noms d’un lot à règles.</translation>
    </message>
    <message>
        <source>{model} cannot work within {megabytes:.0f} MB of memory.</source>
        <translation>{model} ne peut pas travailler dans {megabytes:.0f} Mo de mémoire.</translation>
    </message>
    <message>
        <source>{name!r} is no name of a file.</source>
        <translation>« {name} » n’est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>{name!r} is not a step.</source>
        <translation>« {name} » n’est pas une étape.</translation>
    </message>
    <message>
        <source>{names} left out, as asked</source>
        <translation>{names} écarté, comme demandé</translation>
    </message>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation>{name} ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>{name} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation>{name} a changé pendant la lecture.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{name} does not end in a suffix that can be written.</source>
        <translation>{name} n’a pas d’extension qui peut être écrite.</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} n’existe pas.</translation>
    </message>
    <message>
        <source>{name} does not fit in memory.</source>
        <translation>{name} ne tient pas en mémoire.</translation>
    </message>
    <message>
        <source>{name} exists</source>
        <translation>{name} existe</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} existe déjà.</translation>
    </message>
    <message>
        <source>{name} is a device, not a photo.</source>
        <translation>{name} est un périphérique, pas une photo.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a photo.</source>
        <translation>{name} est un dossier, pas une photo.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} est un dossier.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} est vide.</translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation>{name} n’est plus là</translation>
    </message>
    <message>
        <source>{name} is not a picture of a kind that can be read.</source>
        <translation>{name} n’est pas une image d’un type qui peut être lu.</translation>
    </message>
    <message>
        <source>{name} is the photo itself.</source>
        <translation>{name} est la photo elle-même.</translation>
    </message>
    <message>
        <source>{name} is to be written as {format_choice}, but its name says {format}.</source>
        <translation>{name} doit être écrit en {format_choice}, mais son nom dit {format}.</translation>
    </message>
    <message>
        <source>{name} is too large to be read.</source>
        <translation>{name} est trop grand pour être lu.</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name} écarté</translation>
    </message>
    <message>
        <source>{name} left out: {why}</source>
        <translation>{name} écarté : {why}</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>{name} ne peut pas être lu faute de droit.</translation>
    </message>
    <message>
        <source>{name} was not written: it read back with {found} changed.</source>
        <translation>{name} n’a pas été écrit : à la relecture avait changé : {found}.</translation>
    </message>
    <message>
        <source>{name}: unknown key {keys}.</source>
        <translation>{name} : clé inconnue {keys}.</translation>
    </message>
    <message>
        <source>{name}: {names} is not known and kept as it is.</source>
        <translation>{name} : {names} est inconnu et reste tel quel.</translation>
    </message>
    <message>
        <source>{name}: {setting} cannot be {value!r}.</source>
        <translation>{name} : {setting} ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>{one}, then {other}</source>
        <translation>{one}, puis {other}</translation>
    </message>
    <message>
        <source>{pages} pages in the file: the first was read, the others are left out</source>
        <translation>{pages} pages dans le fichier : la première a été lue, les autres sont écartées</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} et {last}</translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation>{path} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>{path} has more than {most:,} bytes.</source>
        <translation>{path} a plus de {most:,} octets.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} est endommagé.</translation>
    </message>
    <message>
        <source>{path} is damaged: {error}.</source>
        <translation>{path} est endommagé : {error}.</translation>
    </message>
    <message>
        <source>{path} is written but cannot be given its name: {reason}.</source>
        <translation>{path} est écrit mais ne peut pas recevoir son nom : {reason}.</translation>
    </message>
    <message>
        <source>{path} was written by another version of the program.</source>
        <translation>{path} a été écrit par une autre version du programme.</translation>
    </message>
    <message>
        <source>{processors} processors, {machine}</source>
        <translation>{processors} processeurs, {machine}</translation>
    </message>
    <message>
        <source>{quality} is no quality.</source>
        <translation>{quality} n’est pas une qualité.</translation>
    </message>
    <message>
        <source>{reason}: tiles of {tile_px} pixels were used.</source>
        <translation>{reason} : des tuiles de {tile_px} pixels ont été utilisées.</translation>
    </message>
    <message>
        <source>{reason}; ask for the right, or choose another folder.</source>
        <translation>{reason} ; demandez le droit, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{step}: {name} cannot be {value!r}.</source>
        <translation>{step} : {name} ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>{text!r} holds no rule.</source>
        <translation>« {text} » ne contient pas de règle.</translation>
    </message>
    <message>
        <source>{text!r} holds {sign!r}, which no file name has everywhere.</source>
        <translation>« {text} » contient « {sign} », qui n’est pas permis partout dans un nom de fichier.</translation>
    </message>
    <message>
        <source>{text!r} is no name template.</source>
        <translation>« {text} » n’est pas un modèle de nom.</translation>
    </message>
    <message>
        <source>{total:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>{total:.1f} Go de mémoire, {free:.1f} Go libres</translation>
    </message>
    <message>
        <source>{words!r} cannot be done.</source>
        <translation>« {words} » ne peut pas être fait.</translation>
    </message>
    <message>
        <source>{words!r} is nothing to do.</source>
        <translation>« {words} » n’est rien à faire.</translation>
    </message>
    <message>
        <source>{x} dpi</source>
        <translation>{x} ppp</translation>
    </message>
    <message>
        <source>{x}×{y} dpi</source>
        <translation>{x}×{y} ppp</translation>
    </message>
    <message>
        <source>{{counter:4}} has a width, up to {most}; {{date:%Y%m%d}} a form; the others have none.</source>
        <translation>{{counter:4}} a une largeur, jusqu’à {most} ; {{date:%Y%m%d}} une forme ; les autres n’ont rien.</translation>
    </message>
    <message>
        <source>{{{field}:{spec}}} cannot be filled in.</source>
        <translation>{{{field}:{spec}}} ne peut pas être rempli.</translation>
    </message>
    <message>
        <source>{{{field}}} is no field of a name.</source>
        <translation>{{{field}}} n’est pas un champ de nom.</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Intensités</translation>
    </message>
    <message>
        <source>{0}: level σ {1}</source>
        <translation>{0} : niveau σ {1}</translation>
    </message>
    <message>
        <source>{0}: strength {1} %</source>
        <translation>{0} : intensité {1} %</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation>Restauration de {0}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Enregistrement de {0}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>reste {0}</translation>
    </message>
    <message>
        <source>{0} waits…</source>
        <translation>{0} : en attente…</translation>
    </message>
    <message>
        <source>{0}… {1} %</source>
        <translation>{0}… {1} %</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message numerus="yes">
        <source>%n photo(s) done,</source>
        <translation>
            <numerusform>%n photo faite,</numerusform>
            <numerusform>%n photos faites,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation>
            <numerusform>%n à faire.</numerusform>
            <numerusform>%n à faire.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>&amp;Le continuer</translation>
    </message>
    <message>
        <source>A batch into this folder was interrupted ({0}).</source>
        <translation>Un lot vers ce dossier a été interrompu ({0}).</translation>
    </message>
    <message>
        <source>It goes on with its own settings; nothing is done twice.</source>
        <translation>Il continue avec ses propres paramètres ; rien n’est fait deux fois.</translation>
    </message>
</context>
<context>
    <name>_PathList</name>
    <message>
        <source>Drop folders and photos here.</source>
        <translation>Déposez des dossiers et des photos ici.</translation>
    </message>
</context>
</TS>
