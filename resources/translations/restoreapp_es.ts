<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation>Acerca de {0}</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Dispositivos:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>Leyendo las licencias…</translation>
    </message>
    <message>
        <source>Restores photographs and changes nothing else about them.
Everything happens on this computer. MIT licence.</source>
        <translation>Restaura fotografías y no cambia nada más en ellas.
Todo ocurre en este equipo. Licencia MIT.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About</source>
        <translation>Acerca &amp;de RestoreApp</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>De&amp;spués</translation>
    </message>
    <message>
        <source>&amp;Apply this recipe to all open photos</source>
        <translation>Aplicar &amp;esta receta a todas las fotos abiertas</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>&amp;Lote…</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>A&amp;ntes</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>C&amp;errar foto</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>A&amp;rchivo</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>&amp;Gather a bug report…</source>
        <translation>&amp;Reunir un informe de error…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>Gestionar &amp;ajustes preestablecidos…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>Ajustes &amp;preestablecidos</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>&amp;Save recipe as preset…</source>
        <translation>&amp;Guardar receta como ajuste preestablecido…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>Atajo&amp;s de teclado</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>D&amp;ividido</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;What was removed</source>
        <translation>Lo &amp;que se eliminó</translation>
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
        <translation>Añadir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before, for as long as it is held</source>
        <translation>Antes, mientras se mantiene pulsada</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation>Comparar &amp;versiones…</translation>
    </message>
    <message>
        <source>Compare w&amp;ith reference…</source>
        <translation>Comparar con una referenc&amp;ia…</translation>
    </message>
    <message>
        <source>Cop&amp;y restored photo</source>
        <translation>Copiar &amp;foto restaurada</translation>
    </message>
    <message>
        <source>Copy rec&amp;ipe</source>
        <translation>Cop&amp;iar receta</translation>
    </message>
    <message>
        <source>Divider &amp;left, or top</source>
        <translation>Divisor a &amp;la izquierda o arriba</translation>
    </message>
    <message>
        <source>Divider &amp;middle</source>
        <translation>&amp;Divisor al centro</translation>
    </message>
    <message>
        <source>Divider &amp;right, or bottom</source>
        <translation>Diviso&amp;r a la derecha o abajo</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>Arrastrar fuera</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Ajustar o 100 %</translation>
    </message>
    <message>
        <source>Get the result as a file; where it is zoomed in, with Ctrl</source>
        <translation>Obtener el resultado como archivo; ampliado, con Ctrl</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;A</source>
        <translation>Conservar como instantánea &amp;A</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;B</source>
        <translation>Conservar como instantánea &amp;B</translation>
    </message>
    <message>
        <source>Level split</source>
        <translation>Apilado</translation>
    </message>
    <message>
        <source>Lo&amp;upe: smaller</source>
        <translation>L&amp;upa: más pequeña</translation>
    </message>
    <message>
        <source>Lou&amp;pe</source>
        <translation>Lu&amp;pa</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Loupe: lar&amp;ger</source>
        <translation>Lupa: más &amp;grande</translation>
    </message>
    <message>
        <source>Move the divider; with Shift by more, with Ctrl the loupe</source>
        <translation>Mover el divisor; con Mayús más, con Ctrl la lupa</translation>
    </message>
    <message>
        <source>Move the picture, or the divider by its handle</source>
        <translation>Mover la imagen, o el divisor por su tirador</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open from cli&amp;pboard</source>
        <translation>Abrir desde el &amp;portapapeles</translation>
    </message>
    <message>
        <source>Paste recip&amp;e</source>
        <translation>&amp;Pegar receta</translation>
    </message>
    <message>
        <source>Place the divider</source>
        <translation>Colocar el divisor</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>Re&amp;staurar</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Removed: stro&amp;nger</source>
        <translation>&amp;Eliminado: más fuerte</translation>
    </message>
    <message>
        <source>Removed: w&amp;eaker</source>
        <translation>Eliminado: &amp;más débil</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>S&amp;witch between A and B</source>
        <translation>Alternar &amp;entre A y B</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Configuración…</translation>
    </message>
    <message>
        <source>Side by si&amp;de</source>
        <translation>Lad&amp;o a lado</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividido</translation>
    </message>
    <message>
        <source>Split &amp;top and bottom</source>
        <translation>Dividido arriba &amp;y abajo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Alejar</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift by how much the loupe magnifies</source>
        <translation>Zoom en el puntero; con Mayús, el aumento de la lupa</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation>
            <numerusform>%n mensaje más antes de este:</numerusform>
            <numerusform>%n mensajes más antes de estos:</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Descartar el mensaje</translation>
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
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>dejada como está</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurada</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en curso</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>The system refused: {0}.</source>
        <translation>El sistema lo rechazó: {0}.</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>El lote ha terminado</translation>
    </message>
    <message>
        <source>{0} % – Batch</source>
        <translation>{0} % – Lote</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Bug report</source>
        <translation>Informe de error</translation>
    </message>
    <message>
        <source>Choose another place, or copy the text instead.</source>
        <translation>Elija otro lugar o copie el texto.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Reuniendo…</translation>
    </message>
    <message>
        <source>Save the bug report</source>
        <translation>Guardar el informe de error</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation>No se pudo escribir el informe: {0}.</translation>
    </message>
    <message>
        <source>This is all that the report says. No photo and no name of one is in it. Strike out what you do not want to tell, save it, and send it where you like: the program sends nothing.</source>
        <translation>Esto es todo lo que dice el informe. No contiene ninguna foto ni ningún nombre de foto. Puede tachar lo que no quiera contar, guardarlo y enviarlo a donde quiera: el programa no envía nada.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After · earlier settings</source>
        <translation>Después · ajustes anteriores</translation>
    </message>
    <message>
        <source>After · in progress</source>
        <translation>Después · en curso</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before above, after below a divider at {0} %</source>
        <translation>Antes arriba, después debajo de un divisor al {0} %</translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a divider at {0} %</source>
        <translation>Antes a la izquierda, después a la derecha de un divisor al {0} %</translation>
    </message>
    <message>
        <source>Before on the left, after on the right, both of the same place</source>
        <translation>Antes a la izquierda, después a la derecha, ambos del mismo lugar</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Removed · ×{0}</source>
        <translation>Eliminado · ×{0}</translation>
    </message>
    <message>
        <source>The photo as it was opened</source>
        <translation>La foto tal como se abrió</translation>
    </message>
    <message>
        <source>loupe ×{0}</source>
        <translation>lupa ×{0}</translation>
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
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparar versiones</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>The wheel zooms and dragging moves all of them; hold Space: before.</source>
        <translation>La rueda amplía y arrastrar mueve todas a la vez; mantenga Espacio: antes.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Usar {0}</translation>
    </message>
</context>
<context>
    <name>DeviceList</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unos {0}</translation>
    </message>
    <message>
        <source>{0} · not measured yet</source>
        <translation>{0} · aún sin medir</translation>
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
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Algo ha fallado en el programa.</translation>
    </message>
    <message>
        <source>Your photos are untouched, and you can go on. The details help whoever mends it.</source>
        <translation>Sus fotos están intactas y puede continuar. Los detalles ayudan a quien lo arregle.</translation>
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
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Compare with reference</source>
        <translation>Comparar con una referencia</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
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
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arc&amp;hivo</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>Unos {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimando…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>Su contenido se reemplazará.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace original</source>
        <translation>Reemplazar original</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save restored photo</source>
        <translation>Guardar foto restaurada</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The photo as it was will be gone. Save under another name to keep it.</source>
        <translation>La foto anterior se perderá. Guárdela con otro nombre para conservarla.</translation>
    </message>
    <message>
        <source>This replaces the original photo.</source>
        <translation>Esto reemplaza la foto original.</translation>
    </message>
    <message>
        <source>{0} exists already.</source>
        <translation>{0} ya existe.</translation>
    </message>
    <message>
        <source>{0} holds no picture with a side of more than {1} pixels.</source>
        <translation>{0} no admite una imagen con un lado de más de {1} píxeles.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} píxeles</translation>
    </message>
    <message>
        <source>{0} pixels, of {1}</source>
        <translation>{0} píxeles, de {1}</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Profundidad</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>Meta&amp;datos</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Ca&amp;lidad</translation>
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
        <translation>Todos menos el lugar</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>D&amp;ither where 8 bit are written</source>
        <translation>Tramar donde se escr&amp;iben 8 bits</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. Colour profile and resolution are always kept.</source>
        <translation>EXIF, XMP e IPTC. El perfil de color y la resolución siempre se conservan.</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Smooth shades, as of skies, then show no bands.</source>
        <translation>Los degradados suaves, como los cielos, no muestran bandas.</translation>
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
        <translation>CMYK</translation>
    </message>
    <message>
        <source>EXIF kept</source>
        <translation>EXIF conservado</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>escala de grises</translation>
    </message>
    <message>
        <source>own colour profile</source>
        <translation>perfil de color propio</translation>
    </message>
    <message>
        <source>sRGB assumed</source>
        <translation>sRGB supuesto</translation>
    </message>
    <message>
        <source>transparency kept</source>
        <translation>transparencia conservada</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
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
        <translation>Abrir fotos</translation>
    </message>
</context>
<context>
    <name>FiltersForm</name>
    <message>
        <source>By the estimate: each photo is read first, then left as it is or done.</source>
        <translation>Por la estimación: cada foto se lee primero y luego se deja como está o se hace.</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Photos that do not say their ISO are left out.</source>
        <translation>Se excluyen las fotos que no dicen su ISO.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>{0}, from</source>
        <translation>{0}, desde</translation>
    </message>
    <message>
        <source>{0}, to</source>
        <translation>{0}, hasta</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Add &amp;folder…</source>
        <translation>&amp;Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>Añadi&amp;r fotos…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Add op&amp;en photos</source>
        <translation>Añadir fotos a&amp;biertas</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Todos los formatos</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>Filtros ({0})</translation>
    </message>
    <message>
        <source>Folders and photos of the batch</source>
        <translation>Carpetas y fotos del lote</translation>
    </message>
    <message>
        <source>Formats: {0}</source>
        <translation>Formatos: {0}</translation>
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
        <translation>&amp;También fotos en subcarpetas</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Take photos by date, ISO or noise</source>
        <translation>Tomar fotos por fecha, ISO o ruido</translation>
    </message>
</context>
<context>
    <name>KeptSession</name>
    <message>
        <source>Restore it</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>The last session cannot be restored.</source>
        <translation>No se puede recuperar la última sesión.</translation>
    </message>
    <message numerus="yes">
        <source>The last session ended unexpectedly, with %n photo(s) open.</source>
        <translation>
            <numerusform>La última sesión terminó de forma inesperada, con %n foto abierta.</numerusform>
            <numerusform>La última sesión terminó de forma inesperada, con %n fotos abiertas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open is not kept for after a crash.</source>
        <translation>Lo que está abierto no se conserva para después de un fallo.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation>
            <numerusform>%n foto restaurada no está guardada.</numerusform>
            <numerusform>%n fotos restauradas no están guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>Hay un lote en curso.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Detenerlo y salir</translation>
    </message>
    <message>
        <source>The restored version of {0} is not saved.</source>
        <translation>La versión restaurada de {0} no está guardada.</translation>
    </message>
    <message>
        <source>The window closes as soon as the photo is saved.</source>
        <translation>La ventana se cierra en cuanto la foto esté guardada.</translation>
    </message>
    <message>
        <source>What is done stays done. Choose the same folder again to go on with it.</source>
        <translation>Lo hecho queda hecho. Elija de nuevo la misma carpeta para continuar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Batch: {0} %</source>
        <translation>Lote: {0} %</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vaciar esta lista</translation>
    </message>
    <message>
        <source>Drop photos here, or press Open.</source>
        <translation>Suelte fotos aquí o pulse Abrir.</translation>
    </message>
    <message>
        <source>File &gt; Batch… says why.</source>
        <translation>Archivo &gt; Lote… dice por qué.</translation>
    </message>
    <message>
        <source>File &gt; Batch… shows the list.</source>
        <translation>Archivo &gt; Lote… muestra la lista.</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Aún no hay ajustes preestablecidos</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Abrir reciente</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>Abriendo {0}…</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>Ajuste preestablecido {0}</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>Mostrar el lote</translation>
    </message>
    <message>
        <source>The batch has ended: {0}.</source>
        <translation>El lote ha terminado: {0}.</translation>
    </message>
    <message>
        <source>The batch pauses.</source>
        <translation>El lote está en pausa.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>{0} cannot be read now.</source>
        <translation>{0} no se puede leer ahora.</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation>{0} · quedan {1}</translation>
    </message>
    <message>
        <source>{0} · {1} s</source>
        <translation>{0} · {1} s</translation>
    </message>
    <message>
        <source>{0}, paused</source>
        <translation>{0}, en pausa</translation>
    </message>
</context>
<context>
    <name>ManagePresetsDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the preset {0}?</source>
        <translation>¿Eliminar el ajuste preestablecido {0}?</translation>
    </message>
    <message>
        <source>Photos keep the recipes that they have.</source>
        <translation>Las fotos conservan las recetas que tienen.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Ajustes preestablecidos</translation>
    </message>
    <message>
        <source>There are no presets. Presets &gt; Save recipe as preset… makes one.</source>
        <translation>No hay ajustes preestablecidos. Ajustes preestablecidos &gt; Guardar receta como ajuste preestablecido… crea uno.</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Default · {0}</source>
        <translation>Predeterminado · {0}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>{0}: model</source>
        <translation>{0}: modelo</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss the offer</source>
        <translation>Descartar la oferta</translation>
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
        <translation>{0}: automático</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Untitled {0}</source>
        <translation>Sin título {0}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n photo(s) of the last session are no longer there.</source>
        <translation>
            <numerusform>%n foto de la última sesión ya no está.</numerusform>
            <numerusform>%n fotos de la última sesión ya no están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Última sesión</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>No se puede leer la carpeta.</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>No hay fotos en esa carpeta.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Some settings could not be read; the defaults stand in for them.</source>
        <translation>Algunos ajustes no se pudieron leer; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings hold until you quit; they cannot be kept.</source>
        <translation>Los ajustes valen hasta que salga; no se pueden conservar.</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>From p&amp;reset</source>
        <translation>De un aj&amp;uste</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Aún no hay ajustes preestablecidos</translation>
    </message>
    <message>
        <source>Sets the steps as a preset has them</source>
        <translation>Pone los pasos como los tiene un ajuste preestablecido</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>No step</source>
        <translation>Ningún paso</translation>
    </message>
    <message>
        <source>{0} auto</source>
        <translation>{0} automático</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation>
            <numerusform>%n foto recibió la receta de esta.</numerusform>
            <numerusform>%n fotos recibieron la receta de esta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy one with Edit &gt; Copy recipe.</source>
        <translation>Copie una con Edición &gt; Copiar receta.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) that the recipe names are not installed: {0}.</source>
        <translation>
            <numerusform>%n modelo que nombra la receta no está instalado: {0}.</numerusform>
            <numerusform>%n modelos que nombra la receta no están instalados: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead, the default model of the step is used.</source>
        <translation>En su lugar se usa el modelo predeterminado del paso.</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>Pegar receta</translation>
    </message>
    <message>
        <source>Recipe of {0}</source>
        <translation>Receta de {0}</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>Restablecer {0}</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>Instantánea {0}</translation>
    </message>
    <message>
        <source>Snapshot {0} is kept: {1}.</source>
        <translation>La instantánea {0} se conserva: {1}.</translation>
    </message>
    <message>
        <source>The clipboard holds no recipe.</source>
        <translation>El portapapeles no contiene ninguna receta.</translation>
    </message>
    <message>
        <source>The recipe on the clipboard cannot be used.</source>
        <translation>No se puede usar la receta del portapapeles.</translation>
    </message>
    <message>
        <source>Undo takes it back, for each photo.</source>
        <translation>Deshacer la retira, en cada foto.</translation>
    </message>
    <message>
        <source>{0}: default model</source>
        <translation>{0}: modelo predeterminado</translation>
    </message>
    <message>
        <source>{0}: model {1}</source>
        <translation>{0}: modelo {1}</translation>
    </message>
</context>
<context>
    <name>ReferenceBar</name>
    <message>
        <source>Compare no more</source>
        <translation>Dejar de comparar</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>Comparación con la referencia</translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation>Referencia {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>después {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>antes {0}</translation>
    </message>
    <message>
        <source>equal to it</source>
        <translation>idéntica</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>midiendo…</translation>
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
        <translation>&amp;Junto a las fotos</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>N&amp;ombres</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Carpeta de los resultados</translation>
    </message>
    <message>
        <source>If &amp;taken</source>
        <translation>&amp;Si existe</translation>
    </message>
    <message>
        <source>If a file has the name already</source>
        <translation>Si un archivo ya tiene ese nombre</translation>
    </message>
    <message>
        <source>Into a folder, &amp;arranged alike</source>
        <translation>En &amp;una carpeta, con la misma estructura</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>Omitir la foto</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>Nombres de los resultados</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Reemplazar el archivo</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos del lote</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>By rules, for each photo its own</source>
        <translation>Por reglas, para cada foto las suyas</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules in order, the first that fits counts: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</source>
        <translation>Reglas en orden, vale la primera que encaja: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>As fast as it can</source>
        <translation>Tan rápido como pueda</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Mantener el equipo despierto</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Mientras tanto</translation>
    </message>
    <message>
        <source>Only when the computer is idle</source>
        <translation>Solo cuando el equipo está inactivo</translation>
    </message>
    <message>
        <source>Other programs go first</source>
        <translation>Los demás programas van primero</translation>
    </message>
    <message>
        <source>Where the system allows it; the screen may go dark.</source>
        <translation>Donde el sistema lo permite; la pantalla puede apagarse.</translation>
    </message>
    <message>
        <source>Which programs go first</source>
        <translation>Qué programas van primero</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>R&amp;eanudar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Another &amp;batch…</source>
        <translation>&amp;Otro lote…</translation>
    </message>
    <message>
        <source>Broken off. What is done stays done.</source>
        <translation>Interrumpido. Lo hecho queda hecho.</translation>
    </message>
    <message>
        <source>Do selected &amp;last</source>
        <translation>Hacer &amp;la selección al final</translation>
    </message>
    <message>
        <source>Do selected &amp;next</source>
        <translation>&amp;Hacer la selección ahora</translation>
    </message>
    <message>
        <source>Finished in {0}.</source>
        <translation>Terminado en {0}.</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Recorriendo las carpetas…</translation>
    </message>
    <message>
        <source>Open repor&amp;t</source>
        <translation>&amp;Abrir informe</translation>
    </message>
    <message>
        <source>Paused · {0}</source>
        <translation>En pausa · {0}</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Progreso del lote</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>&amp;Reintentar los fallidos</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>Detenido. Lo hecho queda hecho.</translation>
    </message>
    <message>
        <source>Stopping · {0}</source>
        <translation>Deteniendo · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} photos</source>
        <translation>{0} de {1} fotos</translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation>{0} · quedan unos {1}</translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Replaces the preset that has this name.</source>
        <translation>Reemplaza el ajuste preestablecido con este nombre.</translation>
    </message>
    <message>
        <source>Save recipe as preset</source>
        <translation>Guardar receta como ajuste preestablecido</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Kept: {0}.</source>
        <translation>Se conserva: {0}.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardado como {0}.</translation>
    </message>
    <message>
        <source>The restored photo is on the clipboard: {0}, 8 bit, sRGB.</source>
        <translation>La foto restaurada está en el portapapeles: {0}, 8 bits, sRGB.</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} píxeles</translation>
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
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Todos menos el lugar</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Another language comes with the next start.</source>
        <translation>El otro idioma llega con el próximo inicio.</translation>
    </message>
    <message>
        <source>As NAME.restoreapp.json, read back when the photo is opened</source>
        <translation>Como NOMBRE.restoreapp.json, que se lee al abrir la foto</translation>
    </message>
    <message>
        <source>As much as is sensible</source>
        <translation>Tanta como sea razonable</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Beside the photo and its answer, at least 256 MB</source>
        <translation>Además de la foto y su resultado, al menos 256 MB</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Keep each photo&apos;s &amp;recipe beside it</source>
        <translation>&amp;Guardar la receta de cada foto junto a ella</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Metadata that saved &amp;photos keep</source>
        <translation>Metadatos &amp;en las fotos guardadas</translation>
    </message>
    <message>
        <source>Most &amp;memory</source>
        <translation>&amp;Memoria máxima</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation>
            <numerusform>%n excluida: {0}</numerusform>
            <numerusform>%n excluidas: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Co&amp;mprobar</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>I&amp;niciar</translation>
    </message>
    <message>
        <source>Add folders or photos.</source>
        <translation>Añada carpetas o fotos.</translation>
    </message>
    <message>
        <source>Each only by a result that was read back and compared. There is no way back.</source>
        <translation>Cada uno solo por un resultado releído y comparado. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Files that have the names of results will be replaced.</source>
        <translation>Los archivos que tengan nombres de resultados se reemplazarán.</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Recorriendo las carpetas…</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>Indique una carpeta para los resultados.</translation>
    </message>
    <message>
        <source>Says what would happen, how long it takes and how much disk; writes nothing.</source>
        <translation>Dice qué ocurriría, cuánto tarda y cuánto disco ocupa; no escribe nada.</translation>
    </message>
    <message>
        <source>Start and replace</source>
        <translation>Iniciar y reemplazar</translation>
    </message>
    <message>
        <source>Tick at least one step.</source>
        <translation>Marque al menos un paso.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Qué ocurriría</translation>
    </message>
    <message>
        <source>a file has the name of the result</source>
        <translation>un archivo tiene el nombre del resultado</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unos {0}</translation>
    </message>
    <message>
        <source>about {0} megapixels</source>
        <translation>unos {0} megapíxeles</translation>
    </message>
    <message>
        <source>about {0} on the disk</source>
        <translation>unos {0} en el disco</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>y otros</translation>
    </message>
    <message>
        <source>measuring the time…</source>
        <translation>midiendo el tiempo…</translation>
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
        <translation>Arrastre fuera para obtener el resultado como archivo</translation>
    </message>
    <message>
        <source>Drag it out to get {0}</source>
        <translation>Arrastre fuera para obtener {0}</translation>
    </message>
    <message>
        <source>done, not saved</source>
        <translation>lista, sin guardar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abriendo</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en curso</translation>
    </message>
</context>
<context>
    <name>StepGroup</name>
    <message>
        <source>No installed model can do this.</source>
        <translation>Ningún modelo instalado puede hacerlo.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Size in pixels or cm</source>
        <translation>Tamaño en píxeles o cm</translation>
    </message>
    <message>
        <source>Size…</source>
        <translation>Tamaño…</translation>
    </message>
    <message>
        <source>Values as of a new step</source>
        <translation>Valores de un paso nuevo</translation>
    </message>
    <message>
        <source>{0}: reset</source>
        <translation>{0}: restablecer</translation>
    </message>
    <message>
        <source>{0}: too large. {1}</source>
        <translation>{0}: demasiado grande. {1}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>No step is on: the photo is shown as it is.</source>
        <translation>Ningún paso está activado: la foto se muestra tal cual.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Tarda {0}</translation>
    </message>
    <message>
        <source>The picture shows earlier settings. Restore again to apply these.</source>
        <translation>La imagen muestra ajustes anteriores. Restaure de nuevo para aplicar estos.</translation>
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
        <translation>A&amp;lto</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Resolución</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Ancho</translation>
    </message>
    <message>
        <source>A side can become {0} to {1} times as long, not {2} times.</source>
        <translation>Un lado puede ser de {0} a {1} veces más largo, no {2} veces.</translation>
    </message>
    <message>
        <source>Size after enlarging</source>
        <translation>Tamaño tras ampliar</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pulgadas</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>{0} → {1} pixels, factor {2}</source>
        <translation>{0} → {1} píxeles, factor {2}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source> by the ICC profile</source>
        <translation> por el perfil ICC</translation>
    </message>
    <message>
        <source> without the ICC profile, which is of no use</source>
        <translation> sin el perfil ICC, que no sirve</translation>
    </message>
    <message>
        <source>1, 2, 3 ... in the batch&apos;s order; {counter:4} gives 0001</source>
        <translation>1, 2, 3… en el orden del lote; {counter:4} da 0001</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation>coma flotante de 32 bits</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>8 bit dithered, as asked</source>
        <translation>8 bits tramados, según lo pedido</translation>
    </message>
    <message>
        <source>: {format} holds no more</source>
        <translation>: {format} no admite más</translation>
    </message>
    <message>
        <source>: {format} is only read</source>
        <translation>: {format} solo se lee</translation>
    </message>
    <message>
        <source>A model that is made for it goes into the folder {folder}.</source>
        <translation>Un modelo hecho para ello va en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>A part came out unusable and was done again in float32 on the CPU.</source>
        <translation>Una parte salió inservible y se repitió en float32 en la CPU.</translation>
    </message>
    <message>
        <source>A photo of {size} pixels does not fit in memory.</source>
        <translation>Una foto de {size} píxeles no cabe en la memoria.</translation>
    </message>
    <message>
        <source>A preset cannot be called {name!r}.</source>
        <translation>Un ajuste preestablecido no puede llamarse «{name}».</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un ajuste preestablecido necesita un nombre.</translation>
    </message>
    <message>
        <source>A preset&apos;s name cannot hold {sign!r}.</source>
        <translation>El nombre de un ajuste preestablecido no puede contener «{sign}».</translation>
    </message>
    <message>
        <source>A worker that restores photos cannot be started.</source>
        <translation>No se puede iniciar un proceso que restaure fotos.</translation>
    </message>
    <message>
        <source>AVIF has no place for it but EXIF</source>
        <translation>AVIF solo tiene sitio para ello en EXIF</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}.</source>
        <translation>Otro lote está escribiendo en {folder}.</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>Pida permiso para leerlo.</translation>
    </message>
    <message>
        <source>Begin a new one.</source>
        <translation>Comience uno nuevo.</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile})</source>
        <translation>CMYK → sRGB por el perfil ICC ({profile})</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile}): {reason}</source>
        <translation>CMYK → sRGB por el perfil ICC ({profile}): {reason}</translation>
    </message>
    <message>
        <source>CMYK → sRGB, roughly: {why}</source>
        <translation>CMYK → sRGB, aproximado: {why}</translation>
    </message>
    <message>
        <source>CPU, 1 thread, {precision}</source>
        <translation>CPU, 1 hilo, {precision}</translation>
    </message>
    <message>
        <source>CPU, {threads} threads, {precision}</source>
        <translation>CPU, {threads} hilos, {precision}</translation>
    </message>
    <message>
        <source>Change the name or the format.</source>
        <translation>Cambie el nombre o el formato.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Choose 8 or 16.</source>
        <translation>Elija 8 o 16.</translation>
    </message>
    <message>
        <source>Choose a reference with colours where the photo has them.</source>
        <translation>Elija una referencia con colores donde la foto los tiene.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Elija otro nombre o permita sobrescribir.</translation>
    </message>
    <message>
        <source>Choose the picture of which this photo is a damaged version, uncropped.</source>
        <translation>Elija la imagen de la que esta foto es una versión dañada, sin recortar.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller factor.</source>
        <translation>Cierre otros programas o elija un factor menor.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierre otros programas.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Copy it from its source again.</source>
        <translation>Cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>Deblur</source>
        <translation>Quitar desenfoque</translation>
    </message>
    <message>
        <source>Delete it; the batch then begins anew.</source>
        <translation>Elimínelo; el lote empezará de nuevo.</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Reducir ruido</translation>
    </message>
    <message>
        <source>EXIF left out: it is damaged</source>
        <translation>EXIF excluido: está dañado</translation>
    </message>
    <message>
        <source>EXIF pixel dimensions corrected</source>
        <translation>Dimensiones en píxeles de EXIF corregidas</translation>
    </message>
    <message>
        <source>EXIF thumbnail left out: a new one does not fit in its place</source>
        <translation>Miniatura EXIF excluida: una nueva no cabe en su lugar</translation>
    </message>
    <message>
        <source>EXIF thumbnail renewed</source>
        <translation>Miniatura EXIF renovada</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificando</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.</source>
        <translation>Ampliada, la foto de {size} píxeles tendría {after}, más de lo que se puede procesar.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Fields: {fields}.</source>
        <translation>Campos: {fields}.</translation>
    </message>
    <message>
        <source>Folders are given by the output folder, which mirrors the input&apos;s.</source>
        <translation>Las carpetas las da la carpeta de salida, que refleja la de entrada.</translation>
    </message>
    <message>
        <source>GPS position left out, as asked</source>
        <translation>Posición GPS excluida, según lo pedido</translation>
    </message>
    <message>
        <source>Give the same ones to go on with it, or begin a new one without resuming.</source>
        <translation>Indique los mismos para continuarlo, o comience uno nuevo sin reanudar.</translation>
    </message>
    <message>
        <source>Gives photos up to four times the width and height, small JPEGs too. Sharpens what is there and invents nothing: not made for faces of ten pixels or unreadable text.</source>
        <translation>Da a las fotos hasta cuatro veces el ancho y el alto, también a JPEG pequeños. Realza lo que hay y no inventa nada: no es para caras de diez píxeles ni texto ilegible.</translation>
    </message>
    <message>
        <source>Here there is: {devices}. Or leave it out.</source>
        <translation>Aquí hay: {devices}. O no lo indique.</translation>
    </message>
    <message>
        <source>How many times as wide and as high the photo becomes.</source>
        <translation>Cuántas veces más ancha y alta será la foto.</translation>
    </message>
    <message>
        <source>How much of the change is applied: 0 leaves the photo as it is.</source>
        <translation>Cuánto del cambio se aplica: 0 deja la foto como está.</translation>
    </message>
    <message>
        <source>How much of the colour noise goes; auto takes more of it than of the grain.</source>
        <translation>Cuánto ruido de color desaparece; automático quita más de él que de grano.</translation>
    </message>
    <message>
        <source>How much of the detail found is applied: 0 only interpolates.</source>
        <translation>Cuánto del detalle hallado se aplica: 0 solo interpola.</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail comes back where there is structure.</source>
        <translation>Cuánto del detalle fino propio de la foto vuelve donde hay estructura.</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>perfil ICC</translation>
    </message>
    <message>
        <source>ICC profile ({name})</source>
        <translation>perfil ICC ({name})</translation>
    </message>
    <message>
        <source>ICC profile left out: damaged</source>
        <translation>perfil ICC excluido: dañado</translation>
    </message>
    <message>
        <source>ICC profile left out: {reason}</source>
        <translation>perfil ICC excluido: {reason}</translation>
    </message>
    <message>
        <source>IPTC left out: {format} has no place for it</source>
        <translation>IPTC excluido: {format} no tiene sitio para ello</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>Instálelo: pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>Installed models: {known}.</source>
        <translation>Modelos instalados: {known}.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Terminó con el código {code}.</translation>
    </message>
    <message>
        <source>It holds a character that no name can.</source>
        <translation>Contiene un carácter que ningún nombre puede tener.</translation>
    </message>
    <message>
        <source>It is a number from 1 to 100.</source>
        <translation>Es un número de 1 a 100.</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g} or auto.</source>
        <translation>Es un número de {least:g} a {most:g} o automático.</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g}.</source>
        <translation>Es un número de {least:g} a {most:g}.</translation>
    </message>
    <message>
        <source>It is as large as the photo, but the recipe enlarges that.</source>
        <translation>Es tan grande como la foto, pero la receta la amplía.</translation>
    </message>
    <message>
        <source>It is damaged or of a camera that is not known; develop it to TIFF or DNG.</source>
        <translation>Está dañado o es de una cámara desconocida; revélelo a TIFF o DNG.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>No es texto.</translation>
    </message>
    <message>
        <source>It may be damaged, or too large for this computer&apos;s memory.</source>
        <translation>Puede estar dañada o ser demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <source>It may come from a newer version.</source>
        <translation>Puede venir de una versión más reciente.</translation>
    </message>
    <message>
        <source>It may still be being copied; go on with the batch afterwards.</source>
        <translation>Quizá aún se esté copiando; continúe el lote después.</translation>
    </message>
    <message>
        <source>It needs {megabytes} MB beside the photo and its answer.</source>
        <translation>Necesita {megabytes} MB además de la foto y su resultado.</translation>
    </message>
    <message>
        <source>It takes {needed:.1f} GB, {there:.1f} GB are free.</source>
        <translation>Necesita {needed:.1f} GB, hay {there:.1f} GB libres.</translation>
    </message>
    <message>
        <source>Its longest side is {pixels}; choose TIFF.</source>
        <translation>Su lado más largo es {pixels}; elija TIFF.</translation>
    </message>
    <message>
        <source>JPEG XL has no place for it but EXIF</source>
        <translation>JPEG XL solo tiene sitio para ello en EXIF</translation>
    </message>
    <message>
        <source>JPEG comment left out: it is not carried</source>
        <translation>comentario JPEG excluido: no se conserva</translation>
    </message>
    <message>
        <source>JPEG holds at most {kilobytes} KB of it</source>
        <translation>JPEG admite como máximo {kilobytes} KB de ello</translation>
    </message>
    <message>
        <source>Known networks: {known}.</source>
        <translation>Redes conocidas: {known}.</translation>
    </message>
    <message>
        <source>Known steps: {known}.</source>
        <translation>Pasos conocidos: {known}.</translation>
    </message>
    <message>
        <source>Leave the model out to take the default one.</source>
        <translation>No indique el modelo para usar el predeterminado.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Little memory is free</source>
        <translation>Queda poca memoria libre</translation>
    </message>
    <message>
        <source>Looked for in {folder}.</source>
        <translation>Se buscó en {folder}.</translation>
    </message>
    <message>
        <source>Make room and go on with the same batch.</source>
        <translation>Haga sitio y continúe con el mismo lote.</translation>
    </message>
    <message>
        <source>Make room and go on.</source>
        <translation>Haga sitio y continúe.</translation>
    </message>
    <message>
        <source>Make room and go on; nothing is lost.</source>
        <translation>Haga sitio y continúe; nada se ha perdido.</translation>
    </message>
    <message>
        <source>Make the model again, or remove the file.</source>
        <translation>Haga el modelo de nuevo o elimine el archivo.</translation>
    </message>
    <message>
        <source>Makes the photo larger and its detail finer.</source>
        <translation>Hace la foto más grande y su detalle más fino.</translation>
    </message>
    <message>
        <source>Measuring noise</source>
        <translation>Midiendo el ruido</translation>
    </message>
    <message>
        <source>Memory is limited</source>
        <translation>La memoria está limitada</translation>
    </message>
    <message>
        <source>Memory ran short: tiles of {tile_px} pixels were used.</source>
        <translation>Faltó memoria: se usaron teselas de {tile_px} píxeles.</translation>
    </message>
    <message>
        <source>Mend that and go on; nothing is lost.</source>
        <translation>Arréglelo y continúe; nada se ha perdido.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Indique un archivo en ella.</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>Indique uno de ellos.</translation>
    </message>
    <message>
        <source>No installed model can {task}.</source>
        <translation>Ningún modelo instalado sirve para el paso {task}.</translation>
    </message>
    <message>
        <source>No model is called {model!r}.</source>
        <translation>Ningún modelo se llama «{model}».</translation>
    </message>
    <message>
        <source>No noise was found, so none was removed.</source>
        <translation>No se encontró ruido, así que no se eliminó nada.</translation>
    </message>
    <message>
        <source>No photo and no folder was named.</source>
        <translation>No se indicó ninguna foto ni carpeta.</translation>
    </message>
    <message>
        <source>No photo has {name} from {least:g} to {most:g}.</source>
        <translation>Ninguna foto tiene {name} de {least:g} a {most:g}.</translation>
    </message>
    <message>
        <source>No photo was taken since {since} and until {until}.</source>
        <translation>Ninguna foto se tomó desde {since} y hasta {until}.</translation>
    </message>
    <message>
        <source>On {machine} is version {there} of the program, here {version}.</source>
        <translation>En {machine} está la versión {there} del programa, aquí {version}.</translation>
    </message>
    <message>
        <source>Only one of the two, the reference and the photo, is grey.</source>
        <translation>Solo una de las dos, la referencia o la foto, está en escala de grises.</translation>
    </message>
    <message>
        <source>Please report it, with the photo if you can.</source>
        <translation>Comuníquelo, si puede con la foto.</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Comuníquelo.</translation>
    </message>
    <message>
        <source>Ray, by which clusters work, is not installed.</source>
        <translation>Ray, con el que funcionan los clústeres, no está instalado.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Removes noise 3.7 times as fast as the default and 0.1 to 0.3 dB less well. For old computers, large batches and a first look.</source>
        <translation>Elimina ruido 3,7 veces más rápido que el predeterminado y de 0,1 a 0,3 dB peor. Para equipos antiguos, lotes grandes y un primer vistazo.</translation>
    </message>
    <message>
        <source>Removes noise of any strength from colour and grey photographs. Not made for film scans with coarse grain or for heavy JPEG blocks.</source>
        <translation>Elimina ruido de cualquier intensidad en fotos en color y en gris. No es para película escaneada de grano grueso ni para bloques JPEG fuertes.</translation>
    </message>
    <message>
        <source>Removes noise.</source>
        <translation>Elimina ruido.</translation>
    </message>
    <message>
        <source>Save it as 8- or 16-bit RGB from the program that made it.</source>
        <translation>Guárdelo como RGB de 8 o 16 bits desde el programa que lo creó.</translation>
    </message>
    <message>
        <source>Save it without HDR from the program that made it.</source>
        <translation>Guárdelo sin HDR desde el programa que lo creó.</translation>
    </message>
    <message>
        <source>Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a little noise, and misses part of what a camera&apos;s own smoothing has spread.</source>
        <translation>Ve cuánto ruido tiene cada parte de una foto; «auto» le pregunta. Toma la textura fina por algo de ruido y pasa por alto parte de lo que el suavizado de la cámara ha extendido.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the 0-255 scale; auto estimates it.</source>
        <translation>Desviación estándar del ruido en la escala 0-255; automático la estima.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or things that moved, up to some 20 pixels long. Not made for longer streaks, nor for lenses out of focus.</source>
        <translation>Reduce el desenfoque de una cámara o de cosas en movimiento, de hasta unos 20 píxeles. No es para estelas más largas ni para falta de enfoque.</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or a subject that moved.</source>
        <translation>Reduce el desenfoque de una cámara o un sujeto en movimiento.</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textura</translation>
    </message>
    <message>
        <source>The batch that was begun there has other settings.</source>
        <translation>El lote que se comenzó allí tiene otra configuración.</translation>
    </message>
    <message>
        <source>The batch was begun by another version of the program.</source>
        <translation>El lote se comenzó con otra versión del programa.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be reached.</source>
        <translation>No se puede alcanzar el clúster en {address}.</translation>
    </message>
    <message>
        <source>The disk has no room for {path}.</source>
        <translation>El disco no tiene sitio para {path}.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The disk is full; make room or choose another folder.</source>
        <translation>El disco está lleno; haga sitio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The disk may be failing; try another folder or format.</source>
        <translation>El disco puede estar fallando; pruebe otra carpeta u otro formato.</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full.</source>
        <translation>El disco de {folder} está casi lleno.</translation>
    </message>
    <message>
        <source>The file is damaged or was exchanged; install the program again.</source>
        <translation>El archivo está dañado o se cambió; instale de nuevo el programa.</translation>
    </message>
    <message>
        <source>The folder may not be written; choose another one.</source>
        <translation>No se puede escribir en la carpeta; elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>No se puede crear la carpeta {folder}.</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation>No se puede escribir en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>The form is: {form}</source>
        <translation>La forma es: {form}</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels.</source>
        <translation>El límite es de {millions} millones de píxeles.</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels: a factor of {factor:g} is in it.</source>
        <translation>El límite es de {millions} millones de píxeles: un factor de {factor:g} es posible.</translation>
    </message>
    <message>
        <source>The model {model} is made for {task}, not for {tasks}.</source>
        <translation>El modelo {model} está hecho para {task}, no para {tasks}.</translation>
    </message>
    <message>
        <source>The models {first} and {model} are both made for {task}.</source>
        <translation>Los modelos {first} y {model} están hechos ambos para {task}.</translation>
    </message>
    <message>
        <source>The name is too long: {most} characters are the most.</source>
        <translation>El nombre es demasiado largo: {most} caracteres como máximo.</translation>
    </message>
    <message>
        <source>The name template is empty.</source>
        <translation>La plantilla de nombres está vacía.</translation>
    </message>
    <message>
        <source>The packaged program has no room for it: on every machine install RestoreApp by pip, as pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>El programa empaquetado no tiene sitio para ello: instale RestoreApp con pip en cada equipo, con pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>The photo does not fit in memory.</source>
        <translation>La foto no cabe en la memoria.</translation>
    </message>
    <message>
        <source>The program failed: {kind}: {error}</source>
        <translation>El programa falló: {kind}: {error}</translation>
    </message>
    <message>
        <source>The program&apos;s worker was brought down by this photo.</source>
        <translation>Esta foto hizo caer el proceso de trabajo del programa.</translation>
    </message>
    <message>
        <source>The recipe has schema {schema!r}; this program reads {readable}.</source>
        <translation>La receta tiene el esquema {schema}; este programa lee {readable}.</translation>
    </message>
    <message>
        <source>The recipe holds no list of steps.</source>
        <translation>La receta no contiene una lista de pasos.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON.</source>
        <translation>La receta no es JSON válido.</translation>
    </message>
    <message>
        <source>The recipe does not say by name which model does which step.</source>
        <translation>La receta no dice por su nombre qué modelo hace cada paso.</translation>
    </message>
    <message>
        <source>The reference has {reference} pixels, what it is compared with {size}.</source>
        <translation>La referencia tiene {reference} píxeles, lo comparado {size}.</translation>
    </message>
    <message>
        <source>The session that was kept is damaged.</source>
        <translation>La sesión conservada está dañada.</translation>
    </message>
    <message>
        <source>The session was kept by another version of the program.</source>
        <translation>La sesión la conservó otra versión del programa.</translation>
    </message>
    <message>
        <source>The settings of the earlier batch cannot be read.</source>
        <translation>No se puede leer la configuración del lote anterior.</translation>
    </message>
    <message>
        <source>The weights {name} are for a network this program does not have.</source>
        <translation>Los pesos {name} son para una red que este programa no tiene.</translation>
    </message>
    <message>
        <source>The weights {name} are missing.</source>
        <translation>Faltan los pesos {name}.</translation>
    </message>
    <message>
        <source>The weights {name} are of another version.</source>
        <translation>Los pesos {name} son de otra versión.</translation>
    </message>
    <message>
        <source>The weights {name} do not fit the network {network}.</source>
        <translation>Los pesos {name} no encajan en la red {network}.</translation>
    </message>
    <message>
        <source>The weights {name} have checksum {found}…, the model {model} needs {needed}….</source>
        <translation>Los pesos {name} tienen la suma {found}…, el modelo {model} necesita {needed}….</translation>
    </message>
    <message>
        <source>The weights {name} have no readable header.</source>
        <translation>Los pesos {name} no tienen una cabecera legible.</translation>
    </message>
    <message>
        <source>The weights {name} have {key} {found}, the model {model} needs {wanted}.</source>
        <translation>Los pesos {name} tienen {key} {found}, el modelo {model} necesita {wanted}.</translation>
    </message>
    <message>
        <source>The weights {name} hold no card of this version.</source>
        <translation>Los pesos {name} no contienen una ficha de esta versión.</translation>
    </message>
    <message>
        <source>The worker ended.</source>
        <translation>El proceso de trabajo terminó.</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>No hay pesos {path}.</translation>
    </message>
    <message>
        <source>There is a preset {new_name!r} already.</source>
        <translation>Ya hay un ajuste preestablecido «{new_name}».</translation>
    </message>
    <message>
        <source>There is no device {name!r} on this computer.</source>
        <translation>No hay ningún dispositivo «{name}» en este equipo.</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>No queda sitio para {path}.</translation>
    </message>
    <message>
        <source>There is not enough memory to run {model}.</source>
        <translation>No hay memoria suficiente para ejecutar {model}.</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>Son: {known}.</translation>
    </message>
    <message>
        <source>These can: {ids}.</source>
        <translation>Estos pueden: {ids}.</translation>
    </message>
    <message>
        <source>These can: {names}.</source>
        <translation>Estos pueden: {names}.</translation>
    </message>
    <message>
        <source>This computer has an NVIDIA graphics card, which this edition of the program does not use. The edition for CUDA does, and restores many times as fast.</source>
        <translation>Este equipo tiene una tarjeta gráfica NVIDIA que esta edición del programa no usa. La edición para CUDA sí, y restaura muchas veces más rápido.</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder.</source>
        <translation>Use esa versión o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Espere a que termine o elija otra carpeta.</translation>
    </message>
    <message>
        <source>WebP has no place for it but EXIF</source>
        <translation>WebP solo tiene sitio para ello en EXIF</translation>
    </message>
    <message>
        <source>Which models run is known only after each photo was looked at.</source>
        <translation>Qué modelos se usan solo se sabe tras examinar cada foto.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>XMP pixel dimensions corrected</source>
        <translation>Dimensiones en píxeles de XMP corregidas</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>un equipo</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>canal alfa</translation>
    </message>
    <message>
        <source>alpha left out: {format} cannot hold it (composited on white)</source>
        <translation>canal alfa excluido: {format} no lo admite (compuesto sobre blanco)</translation>
    </message>
    <message>
        <source>animated: the first frame was read, the others are left out</source>
        <translation>animado: se leyó el primer fotograma, los demás se excluyen</translation>
    </message>
    <message>
        <source>another colour space</source>
        <translation>otro espacio de color</translation>
    </message>
    <message>
        <source>begins with a thumbnail</source>
        <translation>comienza con una miniatura</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw for daylight, as no white balance of the camera&apos;s was found, Display P3</source>
        <translation>RAW de cámara: revelado por LibRaw para luz de día, pues no se halló balance de blancos de la cámara, Display P3</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw with the camera&apos;s white balance, Display P3</source>
        <translation>RAW de cámara: revelado por LibRaw con el balance de blancos de la cámara, Display P3</translation>
    </message>
    <message>
        <source>colour description left out: {primaries}/{curve} is not known</source>
        <translation>descripción de color excluida: {primaries}/{curve} no se conoce</translation>
    </message>
    <message>
        <source>colours described by gAMA and cHRM: carried as an ICC profile</source>
        <translation>colores descritos por gAMA y cHRM: llevados como perfil ICC</translation>
    </message>
    <message>
        <source>colours described by numbers: carried as an ICC profile</source>
        <translation>colores descritos por números: llevados como perfil ICC</translation>
    </message>
    <message>
        <source>colours had been multiplied by alpha: divided again</source>
        <translation>los colores estaban multiplicados por alfa: divididos de nuevo</translation>
    </message>
    <message>
        <source>comment left out: it is not carried</source>
        <translation>comentario excluido: no se conserva</translation>
    </message>
    <message>
        <source>compression ({said})</source>
        <translation>compresión ({said})</translation>
    </message>
    <message>
        <source>depth map</source>
        <translation>mapa de profundidad</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>does not say its ISO</source>
        <translation>no dice su ISO</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>termina antes de tiempo</translation>
    </message>
    <message>
        <source>extended XMP left out, where phones keep depth maps: it is not carried</source>
        <translation>XMP extendido excluido, donde los teléfonos guardan mapas de profundidad: no se conserva</translation>
    </message>
    <message>
        <source>extra channels left out: they are not carried</source>
        <translation>canales adicionales excluidos: no se conservan</translation>
    </message>
    <message>
        <source>file times</source>
        <translation>fechas del archivo</translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation>más imágenes</translation>
    </message>
    <message>
        <source>gain map</source>
        <translation>mapa de ganancia</translation>
    </message>
    <message>
        <source>gain map left out</source>
        <translation>mapa de ganancia excluido</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>escala de grises</translation>
    </message>
    <message>
        <source>grey → sRGB{way}: {format} holds no grey</source>
        <translation>gris → sRGB{way}: {format} no admite gris</translation>
    </message>
    <message>
        <source>has HDR colours ({curve}), which are not read</source>
        <translation>tiene colores HDR ({curve}), que no se leen</translation>
    </message>
    <message>
        <source>has ISO {iso}</source>
        <translation>tiene ISO {iso}</translation>
    </message>
    <message>
        <source>has more pixels than can be opened as GIF</source>
        <translation>tiene más píxeles de los que se pueden abrir como GIF</translation>
    </message>
    <message>
        <source>has only {size} bytes</source>
        <translation>solo tiene {size} bytes</translation>
    </message>
    <message>
        <source>has {size} bytes</source>
        <translation>tiene {size} bytes</translation>
    </message>
    <message>
        <source>has {size} pixels by its header, more than can be opened</source>
        <translation>tiene {size} píxeles según su cabecera, más de los que se pueden abrir</translation>
    </message>
    <message>
        <source>holds colours of a kind that is not read ({name})</source>
        <translation>contiene colores de un tipo que no se lee ({name})</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>no contiene ninguna imagen</translation>
    </message>
    <message>
        <source>holds no plain picture</source>
        <translation>no contiene una imagen simple</translation>
    </message>
    <message>
        <source>holds {bits}-bit values of a kind that is not read</source>
        <translation>contiene valores de {bits} bits de un tipo que no se lee</translation>
    </message>
    <message>
        <source>installed by pip, or from source</source>
        <translation>instalado con pip, o desde el código fuente</translation>
    </message>
    <message>
        <source>is a JPEG of a kind that is not read ({kind})</source>
        <translation>es un JPEG de un tipo que no se lee ({kind})</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file that cannot be developed</source>
        <translation>es un archivo RAW de cámara que no se puede revelar</translation>
    </message>
    <message>
        <source>is a restored photo already</source>
        <translation>ya es una foto restaurada</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>is damaged or incomplete</source>
        <translation>está dañado o incompleto</translation>
    </message>
    <message>
        <source>is damaged: a value is beyond its range</source>
        <translation>está dañado: un valor está fuera de su intervalo</translation>
    </message>
    <message>
        <source>is damaged: channels are missing</source>
        <translation>está dañado: faltan canales</translation>
    </message>
    <message>
        <source>is damaged: its colour profile cannot be read</source>
        <translation>está dañado: su perfil de color no se puede leer</translation>
    </message>
    <message>
        <source>is damaged: its colour profile is too large</source>
        <translation>está dañado: su perfil de color es demasiado grande</translation>
    </message>
    <message>
        <source>is damaged: its header cannot be read</source>
        <translation>está dañado: su cabecera no se puede leer</translation>
    </message>
    <message>
        <source>is damaged: its header states no pixels</source>
        <translation>está dañado: su cabecera no indica píxeles</translation>
    </message>
    <message>
        <source>is damaged: its header states no range of values</source>
        <translation>está dañado: su cabecera no indica un intervalo de valores</translation>
    </message>
    <message>
        <source>is damaged: parts of the picture do not hang together</source>
        <translation>está dañado: partes de la imagen no encajan</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read</source>
        <translation>no es una imagen de un tipo que se pueda leer</translation>
    </message>
    <message>
        <source>is {format_id}</source>
        <translation>es {format_id}</translation>
    </message>
    <message>
        <source>it describes {space}, the photo is {wanted}</source>
        <translation>describe {space}, la foto es {wanted}</translation>
    </message>
    <message>
        <source>it has no place in a TIFF above 4 GB</source>
        <translation>no tiene sitio en un TIFF de más de 4 GB</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it says nothing but what TIFF says itself</source>
        <translation>no dice nada que TIFF no diga</translation>
    </message>
    <message>
        <source>left out, damaged: {names}</source>
        <translation>excluido, dañado: {names}</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sin pérdida</translation>
    </message>
    <message>
        <source>matte</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>motion photo: its video left out</source>
        <translation>foto con movimiento: su vídeo se excluye</translation>
    </message>
    <message>
        <source>noise {noise:g}: left as it is</source>
        <translation>ruido {noise:g}: dejada como está</translation>
    </message>
    <message>
        <source>Note of the processing added (EXIF Software, XMP history)</source>
        <translation>Nota del proceso añadida (Software de EXIF, historial XMP)</translation>
    </message>
    <message>
        <source>The results need about {needed:,.0f} MB; {free:,.0f} MB are free.</source>
        <translation>Los resultados necesitan unos {needed:,.0f} MB; hay {free:,.0f} MB libres.</translation>
    </message>
    <message>
        <source>orientation applied and reset</source>
        <translation>orientación aplicada y restablecida</translation>
    </message>
    <message>
        <source>packaged</source>
        <translation>empaquetado</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>quality {kept}</source>
        <translation>calidad {kept}</translation>
    </message>
    <message>
        <source>quality {quality}, {sampling}</source>
        <translation>calidad {quality}, {sampling}</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>resolución</translation>
    </message>
    <message>
        <source>several pictures in the file: the first was read, the others are left out</source>
        <translation>varias imágenes en el archivo: se leyó la primera, las demás se excluyen</translation>
    </message>
    <message>
        <source>size or depth</source>
        <translation>tamaño o profundidad</translation>
    </message>
    <message>
        <source>size {before} → {after}</source>
        <translation>tamaño {before} → {after}</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>tamaño {size}</translation>
    </message>
    <message>
        <source>texts left out: {names}</source>
        <translation>textos excluidos: {names}</translation>
    </message>
    <message>
        <source>the ICC profile is of no use</source>
        <translation>el perfil ICC no sirve</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <source>the file has no ICC profile</source>
        <translation>el archivo no tiene perfil ICC</translation>
    </message>
    <message>
        <source>the format that is written</source>
        <translation>el formato que se escribe</translation>
    </message>
    <message>
        <source>the models that restore it</source>
        <translation>los modelos que la restauran</translation>
    </message>
    <message>
        <source>the photo&apos;s own name</source>
        <translation>el nombre de la foto</translation>
    </message>
    <message>
        <source>tile {done} of {of_all}</source>
        <translation>tesela {done} de {of_all}</translation>
    </message>
    <message>
        <source>values that are no numbers were set to 0, infinite ones to 0 or 1</source>
        <translation>los valores que no son números se pusieron a 0, los infinitos a 0 o 1</translation>
    </message>
    <message>
        <source>was taken on {date}</source>
        <translation>se tomó el {date}</translation>
    </message>
    <message>
        <source>when the photo was taken; {date:%Y%m%d} as strftime writes it</source>
        <translation>cuándo se tomó la foto; {date:%Y%m%d} como lo escribe strftime</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} bits</translation>
    </message>
    <message>
        <source>{choice} is no format that can be written.</source>
        <translation>{choice} no es un formato que se pueda escribir.</translation>
    </message>
    <message>
        <source>{clause!r} is no rule.</source>
        <translation>«{clause}» no es una regla.</translation>
    </message>
    <message>
        <source>{count} bytes behind the picture left out</source>
        <translation>{count} bytes tras la imagen excluidos</translation>
    </message>
    <message>
        <source>{device} failed ({words}), so the CPU did the rest.</source>
        <translation>{device} falló ({words}), así que la CPU hizo el resto.</translation>
    </message>
    <message>
        <source>{device} has too little memory free, so the CPU did the work.</source>
        <translation>{device} tiene poca memoria libre, así que la CPU hizo el trabajo.</translation>
    </message>
    <message>
        <source>{device} is slower here than the CPU, which did the rest.</source>
        <translation>{device} es aquí más lento que la CPU, que hizo el resto.</translation>
    </message>
    <message>
        <source>{folder} cannot be read.</source>
        <translation>No se puede leer {folder}.</translation>
    </message>
    <message>
        <source>{formats} can.</source>
        <translation>{formats} pueden.</translation>
    </message>
    <message>
        <source>{format} cannot be written with {choice} bit.</source>
        <translation>{format} no se puede escribir con {choice} bits.</translation>
    </message>
    <message>
        <source>{format} cannot be written.</source>
        <translation>{format} no se puede escribir.</translation>
    </message>
    <message>
        <source>{format} holds no inks</source>
        <translation>{format} no contiene tintas</translation>
    </message>
    <message>
        <source>{format} holds no picture of {size} pixels.</source>
        <translation>{format} no admite una imagen de {size} píxeles.</translation>
    </message>
    <message>
        <source>{label} is a number from {least:g} to {most:g}.</source>
        <translation>{label} es un número de {least:g} a {most:g}.</translation>
    </message>
    <message>
        <source>{line}, but no coarser than {least}</source>
        <translation>{line}, pero no más basta que {least}</translation>
    </message>
    <message>
        <source>{machine} does not see {home}; share the folder under the same path.</source>
        <translation>{machine} no ve {home}; comparta la carpeta con la misma ruta.</translation>
    </message>
    <message>
        <source>{model} cannot restore a part of this photo.</source>
        <translation>{model} no puede restaurar una parte de esta foto.</translation>
    </message>
    <message>
        <source>{model} cannot stand in the names of a batch with rules.</source>
        <translation>{model} no puede estar en los nombres de un lote con reglas.</translation>
    </message>
    <message>
        <source>{model} cannot work within {megabytes:.0f} MB of memory.</source>
        <translation>{model} no puede trabajar con {megabytes:.0f} MB de memoria.</translation>
    </message>
    <message>
        <source>{name!r} is no name of a file.</source>
        <translation>«{name}» no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>{name!r} is not a step.</source>
        <translation>«{name}» no es un paso.</translation>
    </message>
    <message>
        <source>{names} left out, as asked</source>
        <translation>{names} excluido, según lo pedido</translation>
    </message>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation>No se puede eliminar {name}.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>No se puede leer {name}.</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>No se puede escribir {name}.</translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation>{name} cambió mientras se leía.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>No se pudo escribir {name}.</translation>
    </message>
    <message>
        <source>{name} does not end in a suffix that can be written.</source>
        <translation>{name} no acaba en una extensión que se pueda escribir.</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} no existe.</translation>
    </message>
    <message>
        <source>{name} does not fit in memory.</source>
        <translation>{name} no cabe en la memoria.</translation>
    </message>
    <message>
        <source>{name} exists</source>
        <translation>{name} existe</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} ya existe.</translation>
    </message>
    <message>
        <source>{name} is a device, not a photo.</source>
        <translation>{name} es un dispositivo, no una foto.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a photo.</source>
        <translation>{name} es una carpeta, no una foto.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} es una carpeta.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} está dañado o incompleto.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation>{name} ya no está</translation>
    </message>
    <message>
        <source>{name} is not a picture of a kind that can be read.</source>
        <translation>{name} no es una imagen de un tipo que se pueda leer.</translation>
    </message>
    <message>
        <source>{name} is the photo itself.</source>
        <translation>{name} es la propia foto.</translation>
    </message>
    <message>
        <source>{name} is to be written as {format_choice}, but its name says {format}.</source>
        <translation>{name} se ha de escribir como {format_choice}, pero su nombre dice {format}.</translation>
    </message>
    <message>
        <source>{name} is too large to be read.</source>
        <translation>{name} es demasiado grande para leerlo.</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name} excluido</translation>
    </message>
    <message>
        <source>{name} left out: {why}</source>
        <translation>{name} excluido: {why}</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>No hay permiso para leer {name}.</translation>
    </message>
    <message>
        <source>{name} was not written: it read back with {found} changed.</source>
        <translation>{name} no se escribió: al releerlo había cambiado: {found}.</translation>
    </message>
    <message>
        <source>{name}: unknown key {keys}.</source>
        <translation>{name}: clave desconocida {keys}.</translation>
    </message>
    <message>
        <source>{name}: {names} is not known and kept as it is.</source>
        <translation>{name}: {names} no se conoce y queda como está.</translation>
    </message>
    <message>
        <source>{name}: {setting} cannot be {value!r}.</source>
        <translation>{name}: {setting} no puede ser {value}.</translation>
    </message>
    <message>
        <source>{one}, then {other}</source>
        <translation>{one}, luego {other}</translation>
    </message>
    <message>
        <source>{pages} pages in the file: the first was read, the others are left out</source>
        <translation>{pages} páginas en el archivo: se leyó la primera, las demás se excluyen</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} y {last}</translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation>No se puede usar {path}.</translation>
    </message>
    <message>
        <source>{path} has more than {most:,} bytes.</source>
        <translation>{path} tiene más de {most:,} bytes.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} está dañado.</translation>
    </message>
    <message>
        <source>{path} is damaged: {error}.</source>
        <translation>{path} está dañado: {error}.</translation>
    </message>
    <message>
        <source>{path} is written but cannot be given its name: {reason}.</source>
        <translation>{path} está escrito pero no puede recibir su nombre: {reason}.</translation>
    </message>
    <message>
        <source>{path} was written by another version of the program.</source>
        <translation>{path} fue escrito por otra versión del programa.</translation>
    </message>
    <message>
        <source>{processors} processors, {machine}</source>
        <translation>{processors} procesadores, {machine}</translation>
    </message>
    <message>
        <source>{quality} is no quality.</source>
        <translation>{quality} no es una calidad.</translation>
    </message>
    <message>
        <source>{reason}: tiles of {tile_px} pixels were used.</source>
        <translation>{reason}: se usaron teselas de {tile_px} píxeles.</translation>
    </message>
    <message>
        <source>{reason}; ask for the right, or choose another folder.</source>
        <translation>{reason}; pida permiso o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{step}: {name} cannot be {value!r}.</source>
        <translation>{step}: {name} no puede ser {value}.</translation>
    </message>
    <message>
        <source>{text!r} holds no rule.</source>
        <translation>«{text}» no contiene ninguna regla.</translation>
    </message>
    <message>
        <source>{text!r} holds {sign!r}, which no file name has everywhere.</source>
        <translation>«{text}» contiene «{sign}», que no vale en todos los nombres de archivo.</translation>
    </message>
    <message>
        <source>{text!r} is no name template.</source>
        <translation>«{text}» no es una plantilla de nombres.</translation>
    </message>
    <message>
        <source>{total:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>{total:.1f} GB de memoria, {free:.1f} GB libres</translation>
    </message>
    <message>
        <source>{words!r} cannot be done.</source>
        <translation>«{words}» no se puede hacer.</translation>
    </message>
    <message>
        <source>{words!r} is nothing to do.</source>
        <translation>«{words}» no es nada que hacer.</translation>
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
        <translation>{{counter:4}} tiene un ancho, hasta {most}; {{date:%Y%m%d}} una forma; los demás no tienen nada.</translation>
    </message>
    <message>
        <source>{{{field}:{spec}}} cannot be filled in.</source>
        <translation>{{{field}:{spec}}} no se puede rellenar.</translation>
    </message>
    <message>
        <source>{{{field}}} is no field of a name.</source>
        <translation>{{{field}}} no es un campo de un nombre.</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Intensidades</translation>
    </message>
    <message>
        <source>{0}: level σ {1}</source>
        <translation>{0}: nivel σ {1}</translation>
    </message>
    <message>
        <source>{0}: strength {1} %</source>
        <translation>{0}: intensidad {1} %</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation>Restaurando {0}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Guardando {0}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
    <message>
        <source>{0} waits…</source>
        <translation>{0}: en espera…</translation>
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
            <numerusform>%n foto hecha,</numerusform>
            <numerusform>%n fotos hechas,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation>
            <numerusform>%n por hacer.</numerusform>
            <numerusform>%n por hacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>&amp;Continuarlo</translation>
    </message>
    <message>
        <source>A batch into this folder was interrupted ({0}).</source>
        <translation>Un lote en esta carpeta se interrumpió ({0}).</translation>
    </message>
    <message>
        <source>It goes on with its own settings; nothing is done twice.</source>
        <translation>Continúa con su propia configuración; nada se hace dos veces.</translation>
    </message>
</context>
<context>
    <name>_PathList</name>
    <message>
        <source>Drop folders and photos here.</source>
        <translation>Suelte carpetas y fotos aquí.</translation>
    </message>
</context>
</TS>
