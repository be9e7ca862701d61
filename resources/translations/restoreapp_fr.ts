<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restores photographs and changes nothing else about them.
Everything happens on this computer. MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply this recipe to all open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gather a bug report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save recipe as preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, for as long as it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare w&amp;ith reference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y restored photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rec&amp;ipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider &amp;left, or top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider &amp;middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider &amp;right, or bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;upe: smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lou&amp;pe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe: lar&amp;ger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: stro&amp;nger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the divider; with Shift by more, with Ctrl the loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture, or the divider by its handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from cli&amp;pboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste recip&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: w&amp;eaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;witch between A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by si&amp;de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split &amp;top and bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift by how much the loupe magnifies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppState</name>
    <message>
        <source>Kept: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restored photo is on the clipboard: {0}, 8 bit, sRGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>The system refused: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % – Batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or copy the text instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is all that the report says. No photo and no name of one is in it. Strike out what you do not want to tell, save it, and send it where you like: the program sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After · earlier settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After · in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before above, after below a divider at {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a divider at {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before on the left, after on the right, both of the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed · ×{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loupe ×{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel zooms and dragging moves all of them; hold Space: before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicePicker</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your photos are untouched, and you can go on. The details help whoever mends it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save restored photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as it was will be gone. Save under another name to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This replaces the original photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no picture with a side of more than {1} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pixels, of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ither where 8 bit are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. Colour profile and resolution are always kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth shades, as of skies, then show no bands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n bit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own colour profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transparency kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileSize</name>
    <message>
        <source>{0} kB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Add &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add op&amp;en photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and photos of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in s&amp;ubfolders, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restored version of {0} is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done stays done. Choose the same folder again to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Batch: {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos here, or press Open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &gt; Batch… says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &gt; Batch… shows the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch has ended: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManagePresetsDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the preset {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos keep the recipes that they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no presets. Presets &gt; Save recipe as preset… makes one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Default · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterControl</name>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto · {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto · {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: auto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Untitled {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>The folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Some settings could not be read; the defaults stand in for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings hold until you quit; they cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>No step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} auto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy one with Edit &gt; Copy recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {0} is kept: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo takes it back, for each photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceBar</name>
    <message>
        <source>Compare no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, SSIM {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>&amp;Beside the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If &amp;taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a file has the name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a folder, &amp;arranged alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off. What is done stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do selected &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open repor&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the preset that has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save recipe as preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language comes with the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As NAME.restoreapp.json, read back when the photo is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As much as is sensible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the photo and its answer, at least 256 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep each photo&apos;s &amp;recipe beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata that saved &amp;photos keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most &amp;memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folders or photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each only by a result that was read back and compared. There is no way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that have the names of results will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what would happen, how long it takes and how much disk; writes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file has the name of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring the time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Drag it out to get {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepGroup</name>
    <message>
        <source>No installed model can do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values as of a new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: too large. {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>No step is on: the photo is shown as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows earlier settings. Restore again to apply these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source> by the ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> without the ICC profile, which is of no use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 2, 3 ... in the batch&apos;s order; {counter:4} gives 0001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bit dithered, as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: {format} holds no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: {format} is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that is made for it goes into the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part came out unusable and was done again in float32 on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset cannot be called {name!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset&apos;s name cannot hold {sign!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker that restores photos cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AVIF has no place for it but EXIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile}): {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMYK → sRGB, roughly: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, 1 thread, {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {threads} threads, {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name or the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 8 or 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reference with colours where the photo has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the picture of which this photo is a damaged version, uncropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from its source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deblur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it; the batch then begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF left out: it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF pixel dimensions corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF thumbnail left out: a new one does not fit in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF thumbnail renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders are given by the output folder, which mirrors the input&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPS position left out, as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the same ones to go on with it, or begin a new one without resuming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives photos up to four times the width and height, small JPEGs too. Sharpens what is there and invents nothing: not made for faces of ten pixels or unreadable text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here there is: {devices}. Or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as wide and as high the photo becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the change is applied: 0 leaves the photo as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the colour noise goes; auto takes more of it than of the grain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the detail found is applied: 0 only interpolates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail comes back where there is structure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICC profile ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICC profile left out: damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICC profile left out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPTC left out: {format} has no place for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: pip install &apos;restoreapp[cluster]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed models: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a character that no name can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a number from 1 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g} or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as large as the photo, but the recipe enlarges that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged or of a camera that is not known; develop it to TIFF or DNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged, or too large for this computer&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may come from a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be being copied; go on with the batch afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {megabytes} MB beside the photo and its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its longest side is {pixels}; choose TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG XL has no place for it but EXIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG comment left out: it is not carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG holds at most {kilobytes} KB of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known networks: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known steps: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the model out to take the default one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little memory is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and go on with the same batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and go on; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the model again, or remove the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the photo larger and its detail finer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory is limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran short: tiles of {tile_px} pixels were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend that and go on; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No installed model can {task}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is called {model!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No noise was found, so none was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo and no folder was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has {name} from {least:g} to {most:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo was taken since {since} and until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {machine} is version {there} of the program, here {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of the two, the reference and the photo, is grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it, with the photo if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ray, by which clusters work, is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes noise 3.7 times as fast as the default and 0.3 to 0.5 dB less well. For old computers, large batches and a first look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes noise of any strength from colour and grey photographs. Not made for film scans with coarse grain or for heavy JPEG blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as 8- or 16-bit RGB from the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without HDR from the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a little noise, and misses part of what a camera&apos;s own smoothing has spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the 0-255 scale; auto estimates it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back a little of the blur of a camera or things that moved. A first, short training: not made for long streaks, and not for lenses out of focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or a subject that moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch that was begun there has other settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch was begun by another version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has no room for {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; make room or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be failing; try another folder or format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was exchanged; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder may not be written; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is: {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels: a factor of {factor:g} is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} is made for {task}, not for {tasks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models {first} and {model} are both made for {task}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long: {most} characters are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name template is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo does not fit in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program failed: {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s worker was brought down by this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe has schema {schema!r}; this program reads {readable}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe holds no list of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference has {reference} pixels, what it is compared with {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the earlier batch cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} are for a network this program does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} are of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} do not fit the network {network}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} have checksum {found}…, the model {model} needs {needed}….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} have no readable header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} have {key} {found}, the model {model} needs {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {name} hold no card of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset {new_name!r} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {name!r} on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to run {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has an NVIDIA graphics card, which this edition of the program does not use. The edition for CUDA does, and restores many times as fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that version, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP has no place for it but EXIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which models run is known only after each photo was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XMP pixel dimensions corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alpha left out: {format} cannot hold it (composited on white)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animated: the first frame was read, the others are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with a thumbnail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw with the camera&apos;s white balance, Display P3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour description left out: {primaries}/{curve} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours described by gAMA and cHRM: carried as an ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours described by numbers: carried as an ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours had been multiplied by alpha: divided again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment left out: it is not carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compression ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not say its ISO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended XMP left out, where phones keep depth maps: it is not carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extra channels left out: they are not carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain map left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey → sRGB{way}: {format} holds no grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has HDR colours ({curve}), which are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ISO {iso}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more pixels than can be opened as GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has only {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size} pixels by its header, more than can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds colours of a kind that is not read ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no plain picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {bits}-bit values of a kind that is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed by pip, or from source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a JPEG of a kind that is not read ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file that cannot be developed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a restored photo already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged or incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: a value is beyond its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: channels are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its colour profile cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its colour profile is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its header cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its header states no pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its header states no range of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: parts of the picture do not hang together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {format_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it describes {space}, the photo is {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no place in a TIFF above 4 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says nothing but what TIFF says itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, damaged: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motion photo: its video left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise {noise:g}: left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note of the processing added (EXIF Software, XMP history)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orientation applied and reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality {quality}, {sampling}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several pictures in the file: the first was read, the others are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size or depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ICC profile is of no use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format that is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the models that restore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the photo&apos;s own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tile {done} of {of_all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values that are no numbers were set to 0, infinite ones to 0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was taken on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the photo was taken; {date:%Y%m%d} as strftime writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} is no format that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clause!r} is no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes behind the picture left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} failed ({words}), so the CPU did the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has too little memory free, so the CPU did the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is slower here than the CPU, which did the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formats} can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} cannot be written with {choice} bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} holds no inks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} holds no picture of {size} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is a number from {least:g} to {most:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}, but no coarser than {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{machine} does not see {home}; share the folder under the same path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot restore a part of this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot stand in the names of a batch with rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot work within {megabytes:.0f} MB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is no name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is not a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} left out, as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not end in a suffix that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not fit in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a device, not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder, not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture of a kind that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the photo itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is to be written as {format_choice}, but its name says {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} left out: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not written: it read back with {found} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: unknown key {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {names} is not known and kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {setting} cannot be {value!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one}, then {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} pages in the file: the first was read, the others are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has more than {most:,} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is written but cannot be given its name: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by another version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{processors} processors, {machine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quality} is no quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}: tiles of {tile_px} pixels were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; ask for the right, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {name} cannot be {value!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text!r} holds no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text!r} holds {sign!r}, which no file name has everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text!r} is no name template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total:.1f} GB of memory, {free:.1f} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words!r} cannot be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words!r} is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{x} dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{x}×{y} dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{counter:4}} has a width, up to {most}; {{date:%Y%m%d}} a form; the others have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{{field}:{spec}}} cannot be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{{field}}} is no field of a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: level σ {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: strength {1} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}… {1} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message numerus="yes">
        <source>%n photo(s) done,</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch into this folder was interrupted ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on with its own settings; nothing is done twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_PathList</name>
    <message>
        <source>Drop folders and photos here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
