<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation>Über {0}</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Geräte:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird untersucht …</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>Die Lizenzen werden gelesen …</translation>
    </message>
    <message>
        <source>Restores photographs and changes nothing else about them.
Everything happens on this computer. MIT licence.</source>
        <translation>Restauriert Fotos und verändert sonst nichts an ihnen.
Alles geschieht auf diesem Computer. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About</source>
        <translation>Über &amp;RestoreApp</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>Na&amp;chher</translation>
    </message>
    <message>
        <source>&amp;Apply this recipe to all open photos</source>
        <translation>&amp;Dieses Rezept auf alle offenen Fotos anwenden</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>S&amp;tapel …</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>Foto s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Gather a bug report…</source>
        <translation>&amp;Fehlerbericht zusammenstellen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>&amp;Vorgaben verwalten …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Save recipe as preset…</source>
        <translation>&amp;Rezept als Vorgabe speichern …</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Geteilt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;What was removed</source>
        <translation>&amp;Was entfernt wurde</translation>
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
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before, for as long as it is held</source>
        <translation>Vorher, solange die Taste gehalten wird</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation>&amp;Versionen vergleichen …</translation>
    </message>
    <message>
        <source>Compare w&amp;ith reference…</source>
        <translation>&amp;Mit Referenz vergleichen …</translation>
    </message>
    <message>
        <source>Cop&amp;y restored photo</source>
        <translation>&amp;Restauriertes Foto kopieren</translation>
    </message>
    <message>
        <source>Copy rec&amp;ipe</source>
        <translation>Rezept kop&amp;ieren</translation>
    </message>
    <message>
        <source>Divider &amp;left, or top</source>
        <translation>&amp;Trennlinie nach links oder oben</translation>
    </message>
    <message>
        <source>Divider &amp;middle</source>
        <translation>Trennlinie in die &amp;Mitte</translation>
    </message>
    <message>
        <source>Divider &amp;right, or bottom</source>
        <translation>Trennlinie nach &amp;rechts oder unten</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>Hinausziehen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Einpassen oder 100 %</translation>
    </message>
    <message>
        <source>Get the result as a file; where it is zoomed in, with Ctrl</source>
        <translation>Das Ergebnis als Datei erhalten; vergrößert mit Strg</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;A</source>
        <translation>&amp;Als Schnappschuss A behalten</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;B</source>
        <translation>Als Schnappschuss &amp;B behalten</translation>
    </message>
    <message>
        <source>Level split</source>
        <translation>Quer geteilt</translation>
    </message>
    <message>
        <source>Lo&amp;upe: smaller</source>
        <translation>L&amp;upe: kleiner</translation>
    </message>
    <message>
        <source>Lou&amp;pe</source>
        <translation>Lu&amp;pe</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Loupe: lar&amp;ger</source>
        <translation>&amp;Lupe: größer</translation>
    </message>
    <message>
        <source>Move the divider; with Shift by more, with Ctrl the loupe</source>
        <translation>Trennlinie bewegen; mit Umschalt weiter, mit Strg die Lupe</translation>
    </message>
    <message>
        <source>Move the picture, or the divider by its handle</source>
        <translation>Bild bewegen, oder die Trennlinie am Griff</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open from cli&amp;pboard</source>
        <translation>&amp;Aus Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Paste recip&amp;e</source>
        <translation>&amp;Rezept einfügen</translation>
    </message>
    <message>
        <source>Place the divider</source>
        <translation>Trennlinie setzen</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>Re&amp;staurieren</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Removed: stro&amp;nger</source>
        <translation>E&amp;ntfernt: stärker</translation>
    </message>
    <message>
        <source>Removed: w&amp;eaker</source>
        <translation>Entfernt: &amp;schwächer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>S&amp;witch between A and B</source>
        <translation>&amp;Zwischen A und B wechseln</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Side by si&amp;de</source>
        <translation>Nebeneinan&amp;der</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Split &amp;top and bottom</source>
        <translation>&amp;Oben und unten geteilt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ans&amp;icht vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Ansicht verkleinern</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift by how much the loupe magnifies</source>
        <translation>Am Zeiger zoomen; mit Umschalt die Vergrößerung der Lupe ändern</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation>
            <numerusform>%n weitere Meldung davor:</numerusform>
            <numerusform>%n weitere Meldungen davor:</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>unverändert gelassen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restauriert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>The system refused: {0}.</source>
        <translation>Das System hat abgelehnt: {0}.</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>Der Stapel ist zu Ende</translation>
    </message>
    <message>
        <source>{0} % – Batch</source>
        <translation>{0} % – Stapel</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Bug report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Choose another place, or copy the text instead.</source>
        <translation>Bitte einen anderen Ort wählen oder stattdessen den Text kopieren.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Wird zusammengestellt …</translation>
    </message>
    <message>
        <source>Save the bug report</source>
        <translation>Fehlerbericht speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>This is all that the report says. No photo and no name of one is in it. Strike out what you do not want to tell, save it, and send it where you like: the program sends nothing.</source>
        <translation>Mehr sagt der Bericht nicht. Kein Foto und kein Name eines Fotos steht darin. Was niemand wissen soll, lässt sich streichen; danach speichern und beliebig versenden: Das Programm sendet nichts.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After · earlier settings</source>
        <translation>Nachher · frühere Einstellungen</translation>
    </message>
    <message>
        <source>After · in progress</source>
        <translation>Nachher · in Arbeit</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before above, after below a divider at {0} %</source>
        <translation>Vorher oben, nachher unter einer Trennlinie bei {0} %</translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a divider at {0} %</source>
        <translation>Vorher links, nachher rechts einer Trennlinie bei {0} %</translation>
    </message>
    <message>
        <source>Before on the left, after on the right, both of the same place</source>
        <translation>Vorher links, nachher rechts, beide an derselben Stelle</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Removed · ×{0}</source>
        <translation>Entfernt · ×{0}</translation>
    </message>
    <message>
        <source>The photo as it was opened</source>
        <translation>Das Foto, wie es geöffnet wurde</translation>
    </message>
    <message>
        <source>loupe ×{0}</source>
        <translation>Lupe ×{0}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}; {1}</translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Versionen vergleichen</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird restauriert …</translation>
    </message>
    <message>
        <source>The wheel zooms and dragging moves all of them; hold Space: before.</source>
        <translation>Mausrad und Ziehen wirken auf alle zugleich; Leertaste halten: vorher.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
    </message>
</context>
<context>
    <name>DeviceList</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>{0} · not measured yet</source>
        <translation>{0} · noch nicht gemessen</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Your photos are untouched, and you can go on. The details help whoever mends it.</source>
        <translation>Die Fotos sind unberührt, die Arbeit kann weitergehen. Die Einzelheiten helfen bei der Behebung.</translation>
    </message>
    <message>
        <source>help.md</source>
        <translation>help_de.md</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare with reference</source>
        <translation>Mit Referenz vergleichen</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0} h</source>
        <translation>{0} Std.</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} Std. {1} Min.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} Min.</translation>
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
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Date&amp;i</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>Etwa {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Wird geschätzt …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>Der Inhalt wird ersetzt.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace original</source>
        <translation>Original ersetzen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save restored photo</source>
        <translation>Restauriertes Foto speichern</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The photo as it was will be gone. Save under another name to keep it.</source>
        <translation>Das bisherige Foto geht verloren. Unter einem anderen Namen gespeichert bleibt es erhalten.</translation>
    </message>
    <message>
        <source>This replaces the original photo.</source>
        <translation>Damit wird das Originalfoto ersetzt.</translation>
    </message>
    <message>
        <source>{0} exists already.</source>
        <translation>{0} existiert bereits.</translation>
    </message>
    <message>
        <source>{0} holds no picture with a side of more than {1} pixels.</source>
        <translation>{0} kann kein Bild mit einer Seite von mehr als {1} Pixeln enthalten.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} Pixel</translation>
    </message>
    <message>
        <source>{0} pixels, of {1}</source>
        <translation>{0} Pixel, aus {1}</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Farbtiefe</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>Me&amp;tadaten</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Alle außer dem Ort</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>D&amp;ither where 8 bit are written</source>
        <translation>Bei 8 Bit rastern (Ditherin&amp;g)</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. Colour profile and resolution are always kept.</source>
        <translation>EXIF, XMP und IPTC. Farbprofil und Auflösung bleiben immer erhalten.</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Smooth shades, as of skies, then show no bands.</source>
        <translation>Weiche Verläufe, etwa im Himmel, zeigen dann keine Streifen.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n bit</source>
        <translation>
            <numerusform>%n Bit</numerusform>
            <numerusform>%n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>EXIF kept</source>
        <translation>EXIF erhalten</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>own colour profile</source>
        <translation>eigenes Farbprofil</translation>
    </message>
    <message>
        <source>sRGB assumed</source>
        <translation>sRGB angenommen</translation>
    </message>
    <message>
        <source>transparency kept</source>
        <translation>Transparenz erhalten</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>FileSize</name>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} TB</source>
        <translation>{0} TB</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
</context>
<context>
    <name>FiltersForm</name>
    <message>
        <source>By the estimate: each photo is read first, then left as it is or done.</source>
        <translation>Nach der Schätzung: Jedes Foto wird erst gelesen, dann gelassen oder bearbeitet.</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Photos that do not say their ISO are left out.</source>
        <translation>Fotos, die keinen ISO-Wert nennen, werden ausgelassen.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{0}, from</source>
        <translation>{0}, ab</translation>
    </message>
    <message>
        <source>{0}, to</source>
        <translation>{0}, bis</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Add &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>Fotos &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add op&amp;en photos</source>
        <translation>Offe&amp;ne Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Alle Formate</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>Filter ({0})</translation>
    </message>
    <message>
        <source>Folders and photos of the batch</source>
        <translation>Ordner und Fotos des Stapels</translation>
    </message>
    <message>
        <source>Formats: {0}</source>
        <translation>Formate: {0}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>Photos in s&amp;ubfolders, too</source>
        <translation>&amp;Auch Fotos in Unterordnern</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take photos by date, ISO or noise</source>
        <translation>Fotos nach Datum, ISO oder Rauschen nehmen</translation>
    </message>
</context>
<context>
    <name>KeptSession</name>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The last session cannot be restored.</source>
        <translation>Die letzte Sitzung kann nicht wiederhergestellt werden.</translation>
    </message>
    <message numerus="yes">
        <source>The last session ended unexpectedly, with %n photo(s) open.</source>
        <translation>
            <numerusform>Die letzte Sitzung endete unerwartet mit %n offenen Foto.</numerusform>
            <numerusform>Die letzte Sitzung endete unerwartet mit %n offenen Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open is not kept for after a crash.</source>
        <translation>Was offen ist, wird nicht für den Fall eines Absturzes aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation>
            <numerusform>%n restauriertes Foto ist nicht gespeichert.</numerusform>
            <numerusform>%n restaurierte Fotos sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>Ein Stapel läuft.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>The restored version of {0} is not saved.</source>
        <translation>Die restaurierte Fassung von {0} ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>The window closes as soon as the photo is saved.</source>
        <translation>Das Fenster schließt, sobald das Foto gespeichert ist.</translation>
    </message>
    <message>
        <source>What is done stays done. Choose the same folder again to go on with it.</source>
        <translation>Was fertig ist, bleibt fertig. Mit demselben Ordner geht es später weiter.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Batch: {0} %</source>
        <translation>Stapel: {0} %</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Drop photos here, or press Open.</source>
        <translation>Fotos hierher ziehen oder „Öffnen“ drücken.</translation>
    </message>
    <message>
        <source>File &gt; Batch… says why.</source>
        <translation>Datei &gt; Stapel … sagt, warum.</translation>
    </message>
    <message>
        <source>File &gt; Batch… shows the list.</source>
        <translation>Datei &gt; Stapel … zeigt die Liste.</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Noch keine Vorgaben</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Vorgabe {0}</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>Stapel zeigen</translation>
    </message>
    <message>
        <source>The batch has ended: {0}.</source>
        <translation>Der Stapel ist zu Ende: {0}.</translation>
    </message>
    <message>
        <source>The batch pauses.</source>
        <translation>Der Stapel pausiert.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>{0} cannot be read now.</source>
        <translation>{0} lässt sich gerade nicht lesen.</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation>{0} · noch {1}</translation>
    </message>
    <message>
        <source>{0} · {1} s</source>
        <translation>{0} · {1} s</translation>
    </message>
    <message>
        <source>{0}, paused</source>
        <translation>{0}, pausiert</translation>
    </message>
</context>
<context>
    <name>ManagePresetsDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the preset {0}?</source>
        <translation>Die Vorgabe {0} löschen?</translation>
    </message>
    <message>
        <source>Photos keep the recipes that they have.</source>
        <translation>Fotos behalten ihre Rezepte.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>There are no presets. Presets &gt; Save recipe as preset… makes one.</source>
        <translation>Es gibt keine Vorgaben. Vorgaben &gt; Rezept als Vorgabe speichern … legt eine an.</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Default · {0}</source>
        <translation>Standard · {0}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>{0}: model</source>
        <translation>{0}: Modell</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the offer</source>
        <translation>Angebot schließen</translation>
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
        <translation>{0}: automatisch</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Untitled {0}</source>
        <translation>Unbenannt {0}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n photo(s) of the last session are no longer there.</source>
        <translation>
            <numerusform>%n Foto der letzten Sitzung ist nicht mehr da.</numerusform>
            <numerusform>%n Fotos der letzten Sitzung sind nicht mehr da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Letzte Sitzung</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>Der Ordner kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>In diesem Ordner sind keine Fotos.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Some settings could not be read; the defaults stand in for them.</source>
        <translation>Manche Einstellungen waren nicht lesbar; für sie gelten die Standardwerte.</translation>
    </message>
    <message>
        <source>The settings hold until you quit; they cannot be kept.</source>
        <translation>Die Einstellungen gelten bis zum Beenden; sie lassen sich nicht behalten.</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>From p&amp;reset</source>
        <translation>Aus Vo&amp;rgabe</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Noch keine Vorgaben</translation>
    </message>
    <message>
        <source>Sets the steps as a preset has them</source>
        <translation>Setzt die Schritte so, wie eine Vorgabe sie hat</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>No step</source>
        <translation>Kein Schritt</translation>
    </message>
    <message>
        <source>{0} auto</source>
        <translation>{0} automatisch</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation>
            <numerusform>%n Foto hat das Rezept dieses Fotos erhalten.</numerusform>
            <numerusform>%n Fotos haben das Rezept dieses Fotos erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy one with Edit &gt; Copy recipe.</source>
        <translation>Mit Bearbeiten &gt; Rezept kopieren lässt sich eines kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) that the recipe names are not installed: {0}.</source>
        <translation>
            <numerusform>%n Modell, das das Rezept nennt, ist nicht installiert: {0}.</numerusform>
            <numerusform>%n Modelle, die das Rezept nennt, sind nicht installiert: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead, the default model of the step is used.</source>
        <translation>Stattdessen wird das Standardmodell des Schritts verwendet.</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>Rezept einfügen</translation>
    </message>
    <message>
        <source>Recipe of {0}</source>
        <translation>Rezept von {0}</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>Schnappschuss {0}</translation>
    </message>
    <message>
        <source>Snapshot {0} is kept: {1}.</source>
        <translation>Schnappschuss {0} ist behalten: {1}.</translation>
    </message>
    <message>
        <source>The clipboard holds no recipe.</source>
        <translation>In der Zwischenablage ist kein Rezept.</translation>
    </message>
    <message>
        <source>The recipe on the clipboard cannot be used.</source>
        <translation>Das Rezept in der Zwischenablage kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Undo takes it back, for each photo.</source>
        <translation>„Rückgängig“ nimmt es für jedes Foto einzeln zurück.</translation>
    </message>
    <message>
        <source>{0}: default model</source>
        <translation>{0}: Standardmodell</translation>
    </message>
    <message>
        <source>{0}: model {1}</source>
        <translation>{0}: Modell {1}</translation>
    </message>
</context>
<context>
    <name>ReferenceBar</name>
    <message>
        <source>Compare no more</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>Vergleich mit der Referenz</translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation>Referenz {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>nachher {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vorher {0}</translation>
    </message>
    <message>
        <source>equal to it</source>
        <translation>identisch</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen …</translation>
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
        <translation>Ne&amp;ben die Fotos</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>Na&amp;men</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Eine Zahl anhängen</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Dur&amp;chsuchen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>If &amp;taken</source>
        <translation>Falls &amp;vergeben</translation>
    </message>
    <message>
        <source>If a file has the name already</source>
        <translation>Falls eine Datei schon so heißt</translation>
    </message>
    <message>
        <source>Into a folder, &amp;arranged alike</source>
        <translation>In einen Ordner, g&amp;leich gegliedert</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>Das Foto auslassen</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>Namen der Ergebnisse</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Die Datei ersetzen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>By rules, for each photo its own</source>
        <translation>Nach Regeln, für jedes Foto eigens</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules in order, the first that fits counts: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</source>
        <translation>Regeln der Reihe nach, die erste passende gilt: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>As fast as it can</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Computer wach halten</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Währenddessen</translation>
    </message>
    <message>
        <source>Only when the computer is idle</source>
        <translation>Nur wenn der Computer nichts zu tun hat</translation>
    </message>
    <message>
        <source>Other programs go first</source>
        <translation>Andere Programme gehen vor</translation>
    </message>
    <message>
        <source>Where the system allows it; the screen may go dark.</source>
        <translation>Wo das System es erlaubt; der Bildschirm darf dunkel werden.</translation>
    </message>
    <message>
        <source>Which programs go first</source>
        <translation>Welche Programme vorgehen</translation>
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
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Another &amp;batch…</source>
        <translation>&amp;Weiterer Stapel …</translation>
    </message>
    <message>
        <source>Broken off. What is done stays done.</source>
        <translation>Abgebrochen. Was fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>Do selected &amp;last</source>
        <translation>Auswah&amp;l ans Ende</translation>
    </message>
    <message>
        <source>Do selected &amp;next</source>
        <translation>&amp;Auswahl als Nächstes</translation>
    </message>
    <message>
        <source>Finished in {0}.</source>
        <translation>Fertig nach {0}</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Die Ordner werden durchsucht …</translation>
    </message>
    <message>
        <source>Open repor&amp;t</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>Paused · {0}</source>
        <translation>Pausiert · {0}</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>&amp;Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>Abgebrochen. Was fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>Stopping · {0}</source>
        <translation>Bricht ab · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} photos</source>
        <translation>{0} von {1} Fotos</translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation>{0} · noch etwa {1}</translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Replaces the preset that has this name.</source>
        <translation>Ersetzt die Vorgabe dieses Namens.</translation>
    </message>
    <message>
        <source>Save recipe as preset</source>
        <translation>Rezept als Vorgabe speichern</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Kept: {0}.</source>
        <translation>Erhalten: {0}.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>The restored photo is on the clipboard: {0}, 8 bit, sRGB.</source>
        <translation>Das restaurierte Foto ist in der Zwischenablage: {0}, 8 Bit, sRGB.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} Pixel</translation>
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
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Alle außer dem Ort</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Another language comes with the next start.</source>
        <translation>Die andere Sprache kommt mit dem nächsten Start.</translation>
    </message>
    <message>
        <source>As NAME.restoreapp.json, read back when the photo is opened</source>
        <translation>Als NAME.restoreapp.json; beim Öffnen des Fotos wird es wieder gelesen</translation>
    </message>
    <message>
        <source>As much as is sensible</source>
        <translation>So viel wie sinnvoll</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Beside the photo and its answer, at least 256 MB</source>
        <translation>Zusätzlich zu Foto und Ergebnis, mindestens 256 MB</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Keep each photo&apos;s &amp;recipe beside it</source>
        <translation>&amp;Rezept neben jedem Foto aufbewahren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Metadata that saved &amp;photos keep</source>
        <translation>&amp;Metadaten in gespeicherten Fotos</translation>
    </message>
    <message>
        <source>Most &amp;memory</source>
        <translation>&amp;Höchstens so viel Speicher</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation>
            <numerusform>%n ausgelassen: {0}</numerusform>
            <numerusform>%n ausgelassen: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Add folders or photos.</source>
        <translation>Bitte Ordner oder Fotos hinzufügen.</translation>
    </message>
    <message>
        <source>Each only by a result that was read back and compared. There is no way back.</source>
        <translation>Jede nur durch ein Ergebnis, das zurückgelesen und verglichen wurde. Rückgängig machen lässt es sich nicht.</translation>
    </message>
    <message>
        <source>Files that have the names of results will be replaced.</source>
        <translation>Dateien, die wie Ergebnisse heißen, werden ersetzt.</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Die Ordner werden durchsucht …</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>Bitte einen Ordner für die Ergebnisse angeben.</translation>
    </message>
    <message>
        <source>Says what would happen, how long it takes and how much disk; writes nothing.</source>
        <translation>Sagt, was geschähe, wie lange es dauert und wie viel Platz es braucht; schreibt nichts.</translation>
    </message>
    <message>
        <source>Start and replace</source>
        <translation>Starten und ersetzen</translation>
    </message>
    <message>
        <source>Tick at least one step.</source>
        <translation>Bitte mindestens einen Schritt ankreuzen.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Was geschähe</translation>
    </message>
    <message>
        <source>a file has the name of the result</source>
        <translation>eine Datei heißt wie das Ergebnis</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>about {0} megapixels</source>
        <translation>etwa {0} Megapixel</translation>
    </message>
    <message>
        <source>about {0} on the disk</source>
        <translation>etwa {0} auf dem Datenträger</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>und andere</translation>
    </message>
    <message>
        <source>measuring the time…</source>
        <translation>die Dauer wird gemessen …</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} frei</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Drag it out to get the result as a file</source>
        <translation>Hinausziehen, um das Ergebnis als Datei zu erhalten</translation>
    </message>
    <message>
        <source>Drag it out to get {0}</source>
        <translation>Zum Weitergeben von {0} hinausziehen</translation>
    </message>
    <message>
        <source>done, not saved</source>
        <translation>fertig, nicht gespeichert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
</context>
<context>
    <name>StepGroup</name>
    <message>
        <source>No installed model can do this.</source>
        <translation>Kein installiertes Modell kann das.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Size in pixels or cm</source>
        <translation>Größe in Pixeln oder cm</translation>
    </message>
    <message>
        <source>Size…</source>
        <translation>Größe …</translation>
    </message>
    <message>
        <source>Values as of a new step</source>
        <translation>Werte wie bei einem neuen Schritt</translation>
    </message>
    <message>
        <source>{0}: reset</source>
        <translation>{0}: zurücksetzen</translation>
    </message>
    <message>
        <source>{0}: too large. {1}</source>
        <translation>{0}: zu groß. {1}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>No step is on: the photo is shown as it is.</source>
        <translation>Kein Schritt ist eingeschaltet: Das Foto erscheint, wie es ist.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Dauert {0}</translation>
    </message>
    <message>
        <source>The picture shows earlier settings. Restore again to apply these.</source>
        <translation>Das Bild zeigt frühere Einstellungen. Erneutes Restaurieren wendet die jetzigen an.</translation>
    </message>
</context>
<context>
    <name>TargetSizeDialog</name>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>A side can become {0} to {1} times as long, not {2} times.</source>
        <translation>Eine Seite kann {0}- bis {1}-mal so lang werden, nicht {2}-mal.</translation>
    </message>
    <message>
        <source>Size after enlarging</source>
        <translation>Größe nach dem Vergrößern</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>{0} → {1} pixels, factor {2}</source>
        <translation>{0} → {1} Pixel, Faktor {2}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source> by the ICC profile</source>
        <translation> mit dem ICC-Profil</translation>
    </message>
    <message>
        <source> without the ICC profile, which is of no use</source>
        <translation> ohne das ICC-Profil, das unbrauchbar ist</translation>
    </message>
    <message>
        <source>1, 2, 3 ... in the batch&apos;s order; {counter:4} gives 0001</source>
        <translation>1, 2, 3 … in der Reihenfolge des Stapels; {counter:4} ergibt 0001</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation>32-Bit-Gleitkomma</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>8 bit dithered, as asked</source>
        <translation>8 Bit gerastert, wie gewünscht</translation>
    </message>
    <message>
        <source>: {format} holds no more</source>
        <translation>: mehr kann {format} nicht enthalten</translation>
    </message>
    <message>
        <source>: {format} is only read</source>
        <translation>: {format} wird nur gelesen</translation>
    </message>
    <message>
        <source>A model that is made for it goes into the folder {folder}.</source>
        <translation>Ein Modell dafür gehört in den Ordner {folder}.</translation>
    </message>
    <message>
        <source>A part came out unusable and was done again in float32 on the CPU.</source>
        <translation>Ein Teil war unbrauchbar und wurde mit float32 auf der CPU wiederholt.</translation>
    </message>
    <message>
        <source>A photo of {size} pixels does not fit in memory.</source>
        <translation>Ein Foto von {size} Pixeln passt nicht in den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>A preset cannot be called {name!r}.</source>
        <translation>Eine Vorgabe kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Eine Vorgabe braucht einen Namen.</translation>
    </message>
    <message>
        <source>A preset&apos;s name cannot hold {sign!r}.</source>
        <translation>Der Name einer Vorgabe darf „{sign}“ nicht enthalten.</translation>
    </message>
    <message>
        <source>A worker that restores photos cannot be started.</source>
        <translation>Ein Arbeitsprozess zum Restaurieren kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>AVIF has no place for it but EXIF</source>
        <translation>AVIF hat dafür nur in EXIF Platz</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}.</source>
        <translation>Ein anderer Stapel schreibt in {folder}.</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>Es fehlt das Recht, sie zu lesen.</translation>
    </message>
    <message>
        <source>Begin a new one.</source>
        <translation>Bitte einen neuen beginnen.</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile})</source>
        <translation>CMYK → sRGB mit dem ICC-Profil ({profile})</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile}): {reason}</source>
        <translation>CMYK → sRGB mit dem ICC-Profil ({profile}): {reason}</translation>
    </message>
    <message>
        <source>CMYK → sRGB, roughly: {why}</source>
        <translation>CMYK → sRGB, ungefähr: {why}</translation>
    </message>
    <message>
        <source>CPU, 1 thread, {precision}</source>
        <translation>CPU, 1 Thread, {precision}</translation>
    </message>
    <message>
        <source>CPU, {threads} threads, {precision}</source>
        <translation>CPU, {threads} Threads, {precision}</translation>
    </message>
    <message>
        <source>Change the name or the format.</source>
        <translation>Bitte den Namen oder das Format ändern.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Bitte den Namen prüfen.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Choose 8 or 16.</source>
        <translation>Bitte 8 oder 16 wählen.</translation>
    </message>
    <message>
        <source>Choose a reference with colours where the photo has them.</source>
        <translation>Bitte eine Referenz mit Farben wählen, wo das Foto welche hat.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Bitte einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>Choose the picture of which this photo is a damaged version, uncropped.</source>
        <translation>Bitte das Bild wählen, dessen beschädigte Fassung dieses Foto ist, unbeschnitten.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller factor.</source>
        <translation>Bitte andere Programme schließen oder einen kleineren Faktor wählen.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Bitte andere Programme schließen.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Copy it from its source again.</source>
        <translation>Bitte erneut von der Quelle kopieren.</translation>
    </message>
    <message>
        <source>Deblur</source>
        <translation>Unschärfe entfernen</translation>
    </message>
    <message>
        <source>Delete it; the batch then begins anew.</source>
        <translation>Nach dem Löschen beginnt der Stapel von vorn.</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>EXIF left out: it is damaged</source>
        <translation>EXIF ausgelassen: beschädigt</translation>
    </message>
    <message>
        <source>EXIF pixel dimensions corrected</source>
        <translation>Pixelmaße in EXIF berichtigt</translation>
    </message>
    <message>
        <source>EXIF thumbnail left out: a new one does not fit in its place</source>
        <translation>Vorschaubild in EXIF ausgelassen: ein neues passt nicht an seine Stelle</translation>
    </message>
    <message>
        <source>EXIF thumbnail renewed</source>
        <translation>Vorschaubild in EXIF erneuert</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.</source>
        <translation>Vergrößert hätte das Foto von {size} Pixeln {after}, mehr als bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Fields: {fields}.</source>
        <translation>Felder: {fields}.</translation>
    </message>
    <message>
        <source>Folders are given by the output folder, which mirrors the input&apos;s.</source>
        <translation>Ordner gibt der Ausgabeordner vor, der wie die Eingabe gegliedert ist.</translation>
    </message>
    <message>
        <source>GPS position left out, as asked</source>
        <translation>GPS-Position ausgelassen, wie gewünscht</translation>
    </message>
    <message>
        <source>Give the same ones to go on with it, or begin a new one without resuming.</source>
        <translation>Mit denselben geht er weiter; ohne Fortsetzen beginnt ein neuer.</translation>
    </message>
    <message>
        <source>Gives photos up to four times the width and height, small JPEGs too. Sharpens what is there and invents nothing: not made for faces of ten pixels or unreadable text.</source>
        <translation>Gibt Fotos bis zu viermal die Breite und Höhe, auch kleinen JPEGs. Schärft, was da ist, und erfindet nichts: nicht für Gesichter von zehn Pixeln oder unlesbaren Text.</translation>
    </message>
    <message>
        <source>Here there is: {devices}. Or leave it out.</source>
        <translation>Hier gibt es: {devices}. Oder die Angabe weglassen.</translation>
    </message>
    <message>
        <source>How many times as wide and as high the photo becomes.</source>
        <translation>Wie oft so breit und so hoch das Foto wird.</translation>
    </message>
    <message>
        <source>How much of the change is applied: 0 leaves the photo as it is.</source>
        <translation>Wie viel der Änderung angewendet wird: 0 lässt das Foto, wie es ist.</translation>
    </message>
    <message>
        <source>How much of the colour noise goes; auto takes more of it than of the grain.</source>
        <translation>Wie viel Farbrauschen verschwindet; automatisch nimmt mehr davon als vom Korn.</translation>
    </message>
    <message>
        <source>How much of the detail found is applied: 0 only interpolates.</source>
        <translation>Wie viel der gefundenen Details angewendet wird: 0 interpoliert nur.</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail comes back where there is structure.</source>
        <translation>Wie viel der eigenen feinen Details des Fotos zurückkommt, wo Struktur ist.</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC-Profil</translation>
    </message>
    <message>
        <source>ICC profile ({name})</source>
        <translation>ICC-Profil ({name})</translation>
    </message>
    <message>
        <source>ICC profile left out: damaged</source>
        <translation>ICC-Profil ausgelassen: beschädigt</translation>
    </message>
    <message>
        <source>ICC profile left out: {reason}</source>
        <translation>ICC-Profil ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>IPTC left out: {format} has no place for it</source>
        <translation>IPTC ausgelassen: {format} hat keinen Platz dafür</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>Installieren mit: pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>Installed models: {known}.</source>
        <translation>Installierte Modelle: {known}.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Er endete mit Code {code}.</translation>
    </message>
    <message>
        <source>It holds a character that no name can.</source>
        <translation>Er enthält ein Zeichen, das in Namen nicht sein darf.</translation>
    </message>
    <message>
        <source>It is a number from 1 to 100.</source>
        <translation>Erlaubt ist eine Zahl von 1 bis 100.</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g} or auto.</source>
        <translation>Erlaubt ist eine Zahl von {least:g} bis {most:g} oder automatisch.</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g}.</source>
        <translation>Erlaubt ist eine Zahl von {least:g} bis {most:g}.</translation>
    </message>
    <message>
        <source>It is as large as the photo, but the recipe enlarges that.</source>
        <translation>Sie ist so groß wie das Foto, doch das Rezept vergrößert es.</translation>
    </message>
    <message>
        <source>It is damaged or of a camera that is not known; develop it to TIFF or DNG.</source>
        <translation>Die Datei ist beschädigt oder von einer unbekannten Kamera; bitte zu TIFF oder DNG entwickeln.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>It may be damaged, or too large for this computer&apos;s memory.</source>
        <translation>Es ist vielleicht beschädigt oder zu groß für den Speicher dieses Computers.</translation>
    </message>
    <message>
        <source>It may come from a newer version.</source>
        <translation>Es stammt vielleicht aus einer neueren Version.</translation>
    </message>
    <message>
        <source>It may still be being copied; go on with the batch afterwards.</source>
        <translation>Vielleicht wird sie noch kopiert; der Stapel kann danach weitergehen.</translation>
    </message>
    <message>
        <source>It needs {megabytes} MB beside the photo and its answer.</source>
        <translation>Zusätzlich zu Foto und Ergebnis sind {megabytes} MB nötig.</translation>
    </message>
    <message>
        <source>It takes {needed:.1f} GB, {there:.1f} GB are free.</source>
        <translation>Es braucht {needed:.1f} GB, {there:.1f} GB sind frei.</translation>
    </message>
    <message>
        <source>Its longest side is {pixels}; choose TIFF.</source>
        <translation>Die längste Seite darf {pixels} haben; bitte TIFF wählen.</translation>
    </message>
    <message>
        <source>JPEG XL has no place for it but EXIF</source>
        <translation>JPEG XL hat dafür nur in EXIF Platz</translation>
    </message>
    <message>
        <source>JPEG comment left out: it is not carried</source>
        <translation>JPEG-Kommentar ausgelassen: er wird nicht übernommen</translation>
    </message>
    <message>
        <source>JPEG holds at most {kilobytes} KB of it</source>
        <translation>JPEG fasst davon höchstens {kilobytes} KB</translation>
    </message>
    <message>
        <source>Known networks: {known}.</source>
        <translation>Bekannte Netze: {known}.</translation>
    </message>
    <message>
        <source>Known steps: {known}.</source>
        <translation>Bekannte Schritte: {known}.</translation>
    </message>
    <message>
        <source>Leave the model out to take the default one.</source>
        <translation>Ohne Angabe wird das Standardmodell genommen.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Little memory is free</source>
        <translation>Wenig Arbeitsspeicher ist frei</translation>
    </message>
    <message>
        <source>Looked for in {folder}.</source>
        <translation>Gesucht wurde in {folder}.</translation>
    </message>
    <message>
        <source>Make room and go on with the same batch.</source>
        <translation>Bitte Platz schaffen und mit demselben Stapel weitermachen.</translation>
    </message>
    <message>
        <source>Make room and go on.</source>
        <translation>Bitte Platz schaffen und weitermachen.</translation>
    </message>
    <message>
        <source>Make room and go on; nothing is lost.</source>
        <translation>Bitte Platz schaffen und weitermachen; nichts ist verloren.</translation>
    </message>
    <message>
        <source>Make the model again, or remove the file.</source>
        <translation>Bitte das Modell neu erstellen oder die Datei entfernen.</translation>
    </message>
    <message>
        <source>Makes the photo larger and its detail finer.</source>
        <translation>Macht das Foto größer und seine Details feiner.</translation>
    </message>
    <message>
        <source>Measuring noise</source>
        <translation>Rauschen wird gemessen</translation>
    </message>
    <message>
        <source>Memory is limited</source>
        <translation>Der Arbeitsspeicher ist begrenzt</translation>
    </message>
    <message>
        <source>Memory ran short: tiles of {tile_px} pixels were used.</source>
        <translation>Der Arbeitsspeicher wurde knapp: Kacheln von {tile_px} Pixeln wurden verwendet.</translation>
    </message>
    <message>
        <source>Mend that and go on; nothing is lost.</source>
        <translation>Bitte beheben und weitermachen; nichts ist verloren.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Bitte eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>Bitte eines davon angeben.</translation>
    </message>
    <message>
        <source>No installed model can {task}.</source>
        <translation>Für den Schritt {task} ist kein Modell installiert.</translation>
    </message>
    <message>
        <source>No model is called {model!r}.</source>
        <translation>Kein Modell heißt „{model}“.</translation>
    </message>
    <message>
        <source>No noise was found, so none was removed.</source>
        <translation>Es wurde kein Rauschen gefunden, also keines entfernt.</translation>
    </message>
    <message>
        <source>No photo and no folder was named.</source>
        <translation>Kein Foto und kein Ordner wurde angegeben.</translation>
    </message>
    <message>
        <source>No photo has {name} from {least:g} to {most:g}.</source>
        <translation>Kein Foto hat {name} von {least:g} bis {most:g}.</translation>
    </message>
    <message>
        <source>No photo was taken since {since} and until {until}.</source>
        <translation>Kein Foto wurde ab {since} und bis {until} aufgenommen.</translation>
    </message>
    <message>
        <source>On {machine} is version {there} of the program, here {version}.</source>
        <translation>Auf {machine} läuft Version {there} des Programms, hier {version}.</translation>
    </message>
    <message>
        <source>Only one of the two, the reference and the photo, is grey.</source>
        <translation>Nur eines von beiden, Referenz oder Foto, ist in Graustufen.</translation>
    </message>
    <message>
        <source>Please report it, with the photo if you can.</source>
        <translation>Bitte melden, möglichst mit dem Foto.</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Bitte melden.</translation>
    </message>
    <message>
        <source>Ray, by which clusters work, is not installed.</source>
        <translation>Ray, mit dem Cluster arbeiten, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Removes noise 3.7 times as fast as the default and 0.1 to 0.3 dB less well. For old computers, large batches and a first look.</source>
        <translation>Entrauscht 3,7-mal so schnell wie das Standardmodell und 0,1 bis 0,3 dB weniger gut. Für alte Computer, große Stapel und den ersten Blick.</translation>
    </message>
    <message>
        <source>Removes noise of any strength from colour and grey photographs. Not made for film scans with coarse grain or for heavy JPEG blocks.</source>
        <translation>Entfernt Rauschen jeder Stärke aus Farb- und Graustufenfotos. Nicht für Filmscans mit grobem Korn oder starke JPEG-Blöcke.</translation>
    </message>
    <message>
        <source>Removes noise.</source>
        <translation>Entfernt Rauschen.</translation>
    </message>
    <message>
        <source>Save it as 8- or 16-bit RGB from the program that made it.</source>
        <translation>Bitte im Ursprungsprogramm als RGB mit 8 oder 16 Bit speichern.</translation>
    </message>
    <message>
        <source>Save it without HDR from the program that made it.</source>
        <translation>Bitte im Ursprungsprogramm ohne HDR speichern.</translation>
    </message>
    <message>
        <source>Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a little noise, and misses part of what a camera&apos;s own smoothing has spread.</source>
        <translation>Erkennt, wie stark jeder Teil eines Fotos rauscht; „auto“ fragt es. Hält feine Struktur für ein wenig Rauschen und übersieht einen Teil dessen, was die Glättung der Kamera verteilt hat.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the 0-255 scale; auto estimates it.</source>
        <translation>Standardabweichung des Rauschens auf der Skala 0–255; automatisch wird sie geschätzt.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or things that moved, up to some 20 pixels long. Not made for longer streaks, nor for lenses out of focus.</source>
        <translation>Nimmt die Unschärfe einer bewegten Kamera oder bewegter Dinge zurück, bis etwa 20 Pixel Länge. Nicht für längere Schlieren und nicht für falschen Fokus.</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or a subject that moved.</source>
        <translation>Nimmt die Unschärfe einer bewegten Kamera oder eines bewegten Motivs zurück.</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>The batch that was begun there has other settings.</source>
        <translation>Der dort begonnene Stapel hat andere Einstellungen.</translation>
    </message>
    <message>
        <source>The batch was begun by another version of the program.</source>
        <translation>Der Stapel wurde mit einer anderen Version des Programms begonnen.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be reached.</source>
        <translation>Der Cluster unter {address} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The disk has no room for {path}.</source>
        <translation>Auf dem Datenträger ist kein Platz für {path}.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The disk is full; make room or choose another folder.</source>
        <translation>Der Datenträger ist voll; bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The disk may be failing; try another folder or format.</source>
        <translation>Der Datenträger ist vielleicht defekt; bitte einen anderen Ordner oder ein anderes Format versuchen.</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full.</source>
        <translation>Der Datenträger von {folder} ist fast voll.</translation>
    </message>
    <message>
        <source>The file is damaged or was exchanged; install the program again.</source>
        <translation>Die Datei ist beschädigt oder wurde ausgetauscht; bitte das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The folder may not be written; choose another one.</source>
        <translation>In den Ordner darf nicht geschrieben werden; bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation>In den Ordner {folder} darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The form is: {form}</source>
        <translation>Die Form ist: {form}</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels.</source>
        <translation>Die Grenze liegt bei {millions} Millionen Pixeln.</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels: a factor of {factor:g} is in it.</source>
        <translation>Die Grenze liegt bei {millions} Millionen Pixeln: ein Faktor von {factor:g} ist möglich.</translation>
    </message>
    <message>
        <source>The model {model} is made for {task}, not for {tasks}.</source>
        <translation>Das Modell {model} ist für {task} gemacht, nicht für {tasks}.</translation>
    </message>
    <message>
        <source>The models {first} and {model} are both made for {task}.</source>
        <translation>Die Modelle {first} und {model} sind beide für {task} gemacht.</translation>
    </message>
    <message>
        <source>The name is too long: {most} characters are the most.</source>
        <translation>Der Name ist zu lang: höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>The name template is empty.</source>
        <translation>Die Namensvorlage ist leer.</translation>
    </message>
    <message>
        <source>The packaged program has no room for it: on every machine install RestoreApp by pip, as pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>Das gepackte Programm hat dafür keinen Platz: RestoreApp auf jedem Rechner mit pip installieren, mit pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>The photo does not fit in memory.</source>
        <translation>Das Foto passt nicht in den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The program failed: {kind}: {error}</source>
        <translation>Das Programm ist gescheitert: {kind}: {error}</translation>
    </message>
    <message>
        <source>The program&apos;s worker was brought down by this photo.</source>
        <translation>Der Arbeitsprozess ist an diesem Foto abgestürzt.</translation>
    </message>
    <message>
        <source>The recipe has schema {schema!r}; this program reads {readable}.</source>
        <translation>Das Rezept hat das Schema {schema}; dieses Programm liest {readable}.</translation>
    </message>
    <message>
        <source>The recipe holds no list of steps.</source>
        <translation>Das Rezept enthält keine Liste von Schritten.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON.</source>
        <translation>Das Rezept ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The recipe does not say by name which model does which step.</source>
        <translation>Das Rezept nennt nicht mit Namen, welches Modell welchen Schritt macht.</translation>
    </message>
    <message>
        <source>The reference has {reference} pixels, what it is compared with {size}.</source>
        <translation>Die Referenz hat {reference} Pixel, das Verglichene {size}.</translation>
    </message>
    <message>
        <source>The session that was kept is damaged.</source>
        <translation>Die aufbewahrte Sitzung ist beschädigt.</translation>
    </message>
    <message>
        <source>The session was kept by another version of the program.</source>
        <translation>Die Sitzung stammt von einer anderen Version des Programms.</translation>
    </message>
    <message>
        <source>The settings of the earlier batch cannot be read.</source>
        <translation>Die Einstellungen des früheren Stapels sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The weights {name} are for a network this program does not have.</source>
        <translation>Die Gewichte {name} sind für ein Netz, das dieses Programm nicht hat.</translation>
    </message>
    <message>
        <source>The weights {name} are missing.</source>
        <translation>Die Gewichte {name} fehlen.</translation>
    </message>
    <message>
        <source>The weights {name} are of another version.</source>
        <translation>Die Gewichte {name} haben eine andere Version.</translation>
    </message>
    <message>
        <source>The weights {name} do not fit the network {network}.</source>
        <translation>Die Gewichte {name} passen nicht zum Netz {network}.</translation>
    </message>
    <message>
        <source>The weights {name} have checksum {found}…, the model {model} needs {needed}….</source>
        <translation>Die Gewichte {name} haben die Prüfsumme {found}…, das Modell {model} braucht {needed}….</translation>
    </message>
    <message>
        <source>The weights {name} have no readable header.</source>
        <translation>Die Gewichte {name} haben keinen lesbaren Kopf.</translation>
    </message>
    <message>
        <source>The weights {name} have {key} {found}, the model {model} needs {wanted}.</source>
        <translation>Die Gewichte {name} haben {key} {found}, das Modell {model} braucht {wanted}.</translation>
    </message>
    <message>
        <source>The weights {name} hold no card of this version.</source>
        <translation>Die Gewichte {name} enthalten keine Karte dieser Version.</translation>
    </message>
    <message>
        <source>The worker ended.</source>
        <translation>Der Arbeitsprozess wurde beendet.</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>Es gibt keine Gewichte {path}.</translation>
    </message>
    <message>
        <source>There is a preset {new_name!r} already.</source>
        <translation>Eine Vorgabe „{new_name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no device {name!r} on this computer.</source>
        <translation>Auf diesem Computer gibt es kein Gerät „{name}“.</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>Für {path} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is not enough memory to run {model}.</source>
        <translation>Der Arbeitsspeicher reicht nicht für {model}.</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>These can: {ids}.</source>
        <translation>Möglich sind: {ids}.</translation>
    </message>
    <message>
        <source>These can: {names}.</source>
        <translation>Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>This computer has an NVIDIA graphics card, which this edition of the program does not use. The edition for CUDA does, and restores many times as fast.</source>
        <translation>Dieser Computer hat eine NVIDIA-Grafikkarte, die diese Ausgabe des Programms nicht nutzt. Die Ausgabe für CUDA tut es und restauriert um ein Vielfaches schneller.</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder.</source>
        <translation>Bitte jene Version verwenden oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Bitte warten, bis er zu Ende ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>WebP has no place for it but EXIF</source>
        <translation>WebP hat dafür nur in EXIF Platz</translation>
    </message>
    <message>
        <source>Which models run is known only after each photo was looked at.</source>
        <translation>Welche Modelle laufen, steht erst fest, wenn jedes Foto betrachtet wurde.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>XMP pixel dimensions corrected</source>
        <translation>Pixelmaße in XMP berichtigt</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>einem Rechner</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>Alphakanal</translation>
    </message>
    <message>
        <source>alpha left out: {format} cannot hold it (composited on white)</source>
        <translation>Alphakanal ausgelassen: {format} kann ihn nicht enthalten (auf Weiß gelegt)</translation>
    </message>
    <message>
        <source>animated: the first frame was read, the others are left out</source>
        <translation>animiert: das erste Bild wurde gelesen, die übrigen sind ausgelassen</translation>
    </message>
    <message>
        <source>another colour space</source>
        <translation>einen anderen Farbraum</translation>
    </message>
    <message>
        <source>begins with a thumbnail</source>
        <translation>beginnt mit einem Vorschaubild</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw for daylight, as no white balance of the camera&apos;s was found, Display P3</source>
        <translation>Kamera-Rohdaten: von LibRaw für Tageslicht entwickelt, da kein Weißabgleich der Kamera zu finden war, Display P3</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw with the camera&apos;s white balance, Display P3</source>
        <translation>Kamera-Rohdaten: von LibRaw entwickelt, mit dem Weißabgleich der Kamera, Display P3</translation>
    </message>
    <message>
        <source>colour description left out: {primaries}/{curve} is not known</source>
        <translation>Farbbeschreibung ausgelassen: {primaries}/{curve} ist nicht bekannt</translation>
    </message>
    <message>
        <source>colours described by gAMA and cHRM: carried as an ICC profile</source>
        <translation>Farben durch gAMA und cHRM beschrieben: als ICC-Profil übernommen</translation>
    </message>
    <message>
        <source>colours described by numbers: carried as an ICC profile</source>
        <translation>Farben durch Zahlen beschrieben: als ICC-Profil übernommen</translation>
    </message>
    <message>
        <source>colours had been multiplied by alpha: divided again</source>
        <translation>Farben waren mit Alpha multipliziert: wieder geteilt</translation>
    </message>
    <message>
        <source>comment left out: it is not carried</source>
        <translation>Kommentar ausgelassen: er wird nicht übernommen</translation>
    </message>
    <message>
        <source>compression ({said})</source>
        <translation>Komprimierung ({said})</translation>
    </message>
    <message>
        <source>depth map</source>
        <translation>Tiefenkarte</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>existiert nicht</translation>
    </message>
    <message>
        <source>does not say its ISO</source>
        <translation>nennt keinen ISO-Wert</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>endet zu früh</translation>
    </message>
    <message>
        <source>extended XMP left out, where phones keep depth maps: it is not carried</source>
        <translation>erweitertes XMP ausgelassen, in dem Telefone Tiefenkarten ablegen: es wird nicht übernommen</translation>
    </message>
    <message>
        <source>extra channels left out: they are not carried</source>
        <translation>weitere Kanäle ausgelassen: sie werden nicht übernommen</translation>
    </message>
    <message>
        <source>file times</source>
        <translation>Dateizeiten</translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation>weitere Bilder</translation>
    </message>
    <message>
        <source>gain map</source>
        <translation>Gain-Map</translation>
    </message>
    <message>
        <source>gain map left out</source>
        <translation>Gain-Map ausgelassen</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>grey → sRGB{way}: {format} holds no grey</source>
        <translation>Graustufen → sRGB{way}: {format} kennt keine Graustufen</translation>
    </message>
    <message>
        <source>has HDR colours ({curve}), which are not read</source>
        <translation>hat HDR-Farben ({curve}), die nicht gelesen werden</translation>
    </message>
    <message>
        <source>has ISO {iso}</source>
        <translation>hat ISO {iso}</translation>
    </message>
    <message>
        <source>has more pixels than can be opened as GIF</source>
        <translation>hat mehr Pixel, als in einem GIF geöffnet werden können</translation>
    </message>
    <message>
        <source>has only {size} bytes</source>
        <translation>hat nur {size} Byte</translation>
    </message>
    <message>
        <source>has {size} bytes</source>
        <translation>hat {size} Byte</translation>
    </message>
    <message>
        <source>has {size} pixels by its header, more than can be opened</source>
        <translation>hat laut Kopf {size} Pixel, mehr als geöffnet werden können</translation>
    </message>
    <message>
        <source>holds colours of a kind that is not read ({name})</source>
        <translation>enthält Farben einer Art, die nicht gelesen wird ({name})</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>enthält kein Bild</translation>
    </message>
    <message>
        <source>holds no plain picture</source>
        <translation>enthält kein einfaches Bild</translation>
    </message>
    <message>
        <source>holds {bits}-bit values of a kind that is not read</source>
        <translation>enthält {bits}-Bit-Werte einer Art, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>installed by pip, or from source</source>
        <translation>mit pip installiert oder aus dem Quelltext</translation>
    </message>
    <message>
        <source>is a JPEG of a kind that is not read ({kind})</source>
        <translation>ist ein JPEG einer Art, die nicht gelesen wird ({kind})</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file that cannot be developed</source>
        <translation>ist eine Kamera-Rohdatei, die nicht entwickelt werden kann</translation>
    </message>
    <message>
        <source>is a restored photo already</source>
        <translation>ist schon ein restauriertes Foto</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is damaged or incomplete</source>
        <translation>ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>is damaged: a value is beyond its range</source>
        <translation>ist beschädigt: ein Wert liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>is damaged: channels are missing</source>
        <translation>ist beschädigt: Kanäle fehlen</translation>
    </message>
    <message>
        <source>is damaged: its colour profile cannot be read</source>
        <translation>ist beschädigt: das Farbprofil ist nicht lesbar</translation>
    </message>
    <message>
        <source>is damaged: its colour profile is too large</source>
        <translation>ist beschädigt: das Farbprofil ist zu groß</translation>
    </message>
    <message>
        <source>is damaged: its header cannot be read</source>
        <translation>ist beschädigt: der Kopf ist nicht lesbar</translation>
    </message>
    <message>
        <source>is damaged: its header states no pixels</source>
        <translation>ist beschädigt: der Kopf nennt keine Pixel</translation>
    </message>
    <message>
        <source>is damaged: its header states no range of values</source>
        <translation>ist beschädigt: der Kopf nennt keinen Wertebereich</translation>
    </message>
    <message>
        <source>is damaged: parts of the picture do not hang together</source>
        <translation>ist beschädigt: Teile des Bildes hängen nicht zusammen</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read</source>
        <translation>ist kein Bild einer lesbaren Art</translation>
    </message>
    <message>
        <source>is {format_id}</source>
        <translation>ist {format_id}</translation>
    </message>
    <message>
        <source>it describes {space}, the photo is {wanted}</source>
        <translation>es beschreibt {space}, das Foto ist {wanted}</translation>
    </message>
    <message>
        <source>it has no place in a TIFF above 4 GB</source>
        <translation>in einem TIFF über 4 GB ist kein Platz dafür</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>it says nothing but what TIFF says itself</source>
        <translation>es sagt nur, was TIFF selbst sagt</translation>
    </message>
    <message>
        <source>left out, damaged: {names}</source>
        <translation>ausgelassen, beschädigt: {names}</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>verlustfrei</translation>
    </message>
    <message>
        <source>matte</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>motion photo: its video left out</source>
        <translation>Foto mit Bewegung: das Video ist ausgelassen</translation>
    </message>
    <message>
        <source>noise {noise:g}: left as it is</source>
        <translation>Rauschen {noise:g}: unverändert gelassen</translation>
    </message>
    <message>
        <source>Note of the processing added (EXIF Software, XMP history)</source>
        <translation>Vermerk der Bearbeitung hinzugefügt (EXIF Software, XMP-Verlauf)</translation>
    </message>
    <message>
        <source>The results need about {needed:,.0f} MB; {free:,.0f} MB are free.</source>
        <translation>Die Ergebnisse brauchen etwa {needed:,.0f} MB; {free:,.0f} MB sind frei.</translation>
    </message>
    <message>
        <source>orientation applied and reset</source>
        <translation>Ausrichtung angewendet und zurückgesetzt</translation>
    </message>
    <message>
        <source>packaged</source>
        <translation>als Paket</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>quality {kept}</source>
        <translation>Qualität {kept}</translation>
    </message>
    <message>
        <source>quality {quality}, {sampling}</source>
        <translation>Qualität {quality}, {sampling}</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>several pictures in the file: the first was read, the others are left out</source>
        <translation>mehrere Bilder in der Datei: das erste wurde gelesen, die übrigen sind ausgelassen</translation>
    </message>
    <message>
        <source>size or depth</source>
        <translation>Größe oder Farbtiefe</translation>
    </message>
    <message>
        <source>size {before} → {after}</source>
        <translation>Größe {before} → {after}</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>Größe {size}</translation>
    </message>
    <message>
        <source>texts left out: {names}</source>
        <translation>Texte ausgelassen: {names}</translation>
    </message>
    <message>
        <source>the ICC profile is of no use</source>
        <translation>das ICC-Profil ist unbrauchbar</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the file has no ICC profile</source>
        <translation>die Datei hat kein ICC-Profil</translation>
    </message>
    <message>
        <source>the format that is written</source>
        <translation>das Format, das geschrieben wird</translation>
    </message>
    <message>
        <source>the models that restore it</source>
        <translation>die Modelle, die restaurieren</translation>
    </message>
    <message>
        <source>the photo&apos;s own name</source>
        <translation>der Name des Fotos</translation>
    </message>
    <message>
        <source>tile {done} of {of_all}</source>
        <translation>Kachel {done} von {of_all}</translation>
    </message>
    <message>
        <source>values that are no numbers were set to 0, infinite ones to 0 or 1</source>
        <translation>Werte, die keine Zahlen sind, wurden zu 0, unendliche zu 0 oder 1</translation>
    </message>
    <message>
        <source>was taken on {date}</source>
        <translation>wurde am {date} aufgenommen</translation>
    </message>
    <message>
        <source>when the photo was taken; {date:%Y%m%d} as strftime writes it</source>
        <translation>Aufnahmedatum; {date:%Y%m%d} in der Schreibweise von strftime</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} Bit</translation>
    </message>
    <message>
        <source>{choice} is no format that can be written.</source>
        <translation>{choice} ist kein Format, das geschrieben werden kann.</translation>
    </message>
    <message>
        <source>{clause!r} is no rule.</source>
        <translation>„{clause}“ ist keine Regel.</translation>
    </message>
    <message>
        <source>{count} bytes behind the picture left out</source>
        <translation>{count} Byte hinter dem Bild ausgelassen</translation>
    </message>
    <message>
        <source>{device} failed ({words}), so the CPU did the rest.</source>
        <translation>{device} ist ausgefallen ({words}), die CPU hat den Rest erledigt.</translation>
    </message>
    <message>
        <source>{device} has too little memory free, so the CPU did the work.</source>
        <translation>{device} hat zu wenig freien Speicher, die CPU hat die Arbeit getan.</translation>
    </message>
    <message>
        <source>{device} is slower here than the CPU, which did the rest.</source>
        <translation>{device} ist hier langsamer als die CPU, die den Rest erledigt hat.</translation>
    </message>
    <message>
        <source>{folder} cannot be read.</source>
        <translation>{folder} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{formats} can.</source>
        <translation>{formats} können es.</translation>
    </message>
    <message>
        <source>{format} cannot be written with {choice} bit.</source>
        <translation>{format} kann nicht mit {choice} Bit geschrieben werden.</translation>
    </message>
    <message>
        <source>{format} cannot be written.</source>
        <translation>{format} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{format} holds no inks</source>
        <translation>{format} enthält keine Druckfarben</translation>
    </message>
    <message>
        <source>{format} holds no picture of {size} pixels.</source>
        <translation>{format} kann kein Bild von {size} Pixeln enthalten.</translation>
    </message>
    <message>
        <source>{label} is a number from {least:g} to {most:g}.</source>
        <translation>{label} ist eine Zahl von {least:g} bis {most:g}.</translation>
    </message>
    <message>
        <source>{line}, but no coarser than {least}</source>
        <translation>{line}, aber nicht gröber als {least}</translation>
    </message>
    <message>
        <source>{machine} does not see {home}; share the folder under the same path.</source>
        <translation>{machine} sieht {home} nicht; bitte den Ordner unter demselben Pfad freigeben.</translation>
    </message>
    <message>
        <source>{model} cannot restore a part of this photo.</source>
        <translation>{model} kann einen Teil dieses Fotos nicht restaurieren.</translation>
    </message>
    <message>
        <source>{model} cannot stand in the names of a batch with rules.</source>
        <translation>{model} kann nicht in den Namen eines Stapels mit Regeln stehen.</translation>
    </message>
    <message>
        <source>{model} cannot work within {megabytes:.0f} MB of memory.</source>
        <translation>{model} kann nicht mit {megabytes:.0f} MB Arbeitsspeicher auskommen.</translation>
    </message>
    <message>
        <source>{name!r} is no name of a file.</source>
        <translation>„{name}“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{name!r} is not a step.</source>
        <translation>„{name}“ ist kein Schritt.</translation>
    </message>
    <message>
        <source>{names} left out, as asked</source>
        <translation>{names} ausgelassen, wie gewünscht</translation>
    </message>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation>{name} kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>{name} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation>{name} hat sich während des Lesens geändert.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} does not end in a suffix that can be written.</source>
        <translation>{name} hat keine Endung, die geschrieben werden kann.</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} existiert nicht.</translation>
    </message>
    <message>
        <source>{name} does not fit in memory.</source>
        <translation>{name} passt nicht in den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>{name} exists</source>
        <translation>{name} existiert</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} existiert bereits.</translation>
    </message>
    <message>
        <source>{name} is a device, not a photo.</source>
        <translation>{name} ist ein Gerät, kein Foto.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a photo.</source>
        <translation>{name} ist ein Ordner, kein Foto.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation>{name} ist nicht mehr da</translation>
    </message>
    <message>
        <source>{name} is not a picture of a kind that can be read.</source>
        <translation>{name} ist kein Bild einer lesbaren Art.</translation>
    </message>
    <message>
        <source>{name} is the photo itself.</source>
        <translation>{name} ist das Foto selbst.</translation>
    </message>
    <message>
        <source>{name} is to be written as {format_choice}, but its name says {format}.</source>
        <translation>{name} soll als {format_choice} geschrieben werden, der Name sagt aber {format}.</translation>
    </message>
    <message>
        <source>{name} is too large to be read.</source>
        <translation>{name} ist zu groß zum Lesen.</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name} ausgelassen</translation>
    </message>
    <message>
        <source>{name} left out: {why}</source>
        <translation>{name} ausgelassen: {why}</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>{name} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} was not written: it read back with {found} changed.</source>
        <translation>{name} wurde nicht geschrieben: Beim Zurücklesen war verändert: {found}.</translation>
    </message>
    <message>
        <source>{name}: unknown key {keys}.</source>
        <translation>{name}: unbekannter Schlüssel {keys}.</translation>
    </message>
    <message>
        <source>{name}: {names} is not known and kept as it is.</source>
        <translation>{name}: {names} ist nicht bekannt und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{name}: {setting} cannot be {value!r}.</source>
        <translation>{name}: {setting} kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>{one}, then {other}</source>
        <translation>{one}, dann {other}</translation>
    </message>
    <message>
        <source>{pages} pages in the file: the first was read, the others are left out</source>
        <translation>{pages} Seiten in der Datei: die erste wurde gelesen, die übrigen sind ausgelassen</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} und {last}</translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation>{path} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>{path} has more than {most:,} bytes.</source>
        <translation>{path} hat mehr als {most:,} Byte.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} is damaged: {error}.</source>
        <translation>{path} ist beschädigt: {error}.</translation>
    </message>
    <message>
        <source>{path} is written but cannot be given its name: {reason}.</source>
        <translation>{path} ist geschrieben, kann aber nicht umbenannt werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} was written by another version of the program.</source>
        <translation>{path} stammt von einer anderen Version des Programms.</translation>
    </message>
    <message>
        <source>{processors} processors, {machine}</source>
        <translation>{processors} Prozessoren, {machine}</translation>
    </message>
    <message>
        <source>{quality} is no quality.</source>
        <translation>{quality} ist keine Qualität.</translation>
    </message>
    <message>
        <source>{reason}: tiles of {tile_px} pixels were used.</source>
        <translation>{reason}: Kacheln von {tile_px} Pixeln wurden verwendet.</translation>
    </message>
    <message>
        <source>{reason}; ask for the right, or choose another folder.</source>
        <translation>{reason}; bitte das Recht dazu einholen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{step}: {name} cannot be {value!r}.</source>
        <translation>{step}: {name} kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>{text!r} holds no rule.</source>
        <translation>„{text}“ enthält keine Regel.</translation>
    </message>
    <message>
        <source>{text!r} holds {sign!r}, which no file name has everywhere.</source>
        <translation>„{text}“ enthält „{sign}“, das nicht überall in Dateinamen erlaubt ist.</translation>
    </message>
    <message>
        <source>{text!r} is no name template.</source>
        <translation>„{text}“ ist keine Namensvorlage.</translation>
    </message>
    <message>
        <source>{total:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>{total:.1f} GB Arbeitsspeicher, {free:.1f} GB frei</translation>
    </message>
    <message>
        <source>{words!r} cannot be done.</source>
        <translation>„{words}“ ist nicht möglich.</translation>
    </message>
    <message>
        <source>{words!r} is nothing to do.</source>
        <translation>„{words}“ ist keine Aufgabe.</translation>
    </message>
    <message>
        <source>{x} dpi</source>
        <translation>{x} dpi</translation>
    </message>
    <message>
        <source>{x}×{y} dpi</source>
        <translation>{x}×{y} dpi</translation>
    </message>
    <message>
        <source>{{counter:4}} has a width, up to {most}; {{date:%Y%m%d}} a form; the others have none.</source>
        <translation>{{counter:4}} hat eine Breite, bis {most}; {{date:%Y%m%d}} eine Form; die anderen haben nichts.</translation>
    </message>
    <message>
        <source>{{{field}:{spec}}} cannot be filled in.</source>
        <translation>{{{field}:{spec}}} kann nicht ausgefüllt werden.</translation>
    </message>
    <message>
        <source>{{{field}}} is no field of a name.</source>
        <translation>{{{field}}} ist kein Feld eines Namens.</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Levels</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Stärken</translation>
    </message>
    <message>
        <source>{0}: level σ {1}</source>
        <translation>{0}: Pegel σ {1}</translation>
    </message>
    <message>
        <source>{0}: strength {1} %</source>
        <translation>{0}: Stärke {1} %</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation>{0} restaurieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} speichern</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} waits…</source>
        <translation>{0} wartet …</translation>
    </message>
    <message>
        <source>{0}… {1} %</source>
        <translation>{0} … {1} %</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message numerus="yes">
        <source>%n photo(s) done,</source>
        <translation>
            <numerusform>%n Foto ist fertig,</numerusform>
            <numerusform>%n Fotos sind fertig,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation>
            <numerusform>%n steht aus.</numerusform>
            <numerusform>%n stehen aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>&amp;Damit weitermachen</translation>
    </message>
    <message>
        <source>A batch into this folder was interrupted ({0}).</source>
        <translation>Ein Stapel in diesen Ordner wurde unterbrochen ({0}).</translation>
    </message>
    <message>
        <source>It goes on with its own settings; nothing is done twice.</source>
        <translation>Er geht mit seinen eigenen Einstellungen weiter; nichts wird zweimal getan.</translation>
    </message>
</context>
<context>
    <name>_PathList</name>
    <message>
        <source>Drop folders and photos here.</source>
        <translation>Ordner und Fotos hierher ziehen.</translation>
    </message>
</context>
</TS>
