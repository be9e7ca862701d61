<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation>
            <numerusform>%n more before these:</numerusform>
            <numerusform>%n more before these:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n bit</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptSession</name>
    <message numerus="yes">
        <source>The last session ended unexpectedly, with %n photo(s) open.</source>
        <translation>
            <numerusform>The last session ended unexpectedly, with %n photo open.</numerusform>
            <numerusform>The last session ended unexpectedly, with %n photos open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation>
            <numerusform>%n restored photo is not saved.</numerusform>
            <numerusform>%n restored photos are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n photo(s) of the last session are no longer there.</source>
        <translation>
            <numerusform>%n photo of the last session is no longer there.</numerusform>
            <numerusform>%n photos of the last session are no longer there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n model(s) that the recipe names are not installed: {0}.</source>
        <translation>
            <numerusform>%n model that the recipe names is not installed: {0}.</numerusform>
            <numerusform>%n models that the recipe names are not installed: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation>
            <numerusform>%n photo got the recipe of this one.</numerusform>
            <numerusform>%n photos got the recipe of this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation>
            <numerusform>%n left out: {0}</numerusform>
            <numerusform>%n left out: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message numerus="yes">
        <source>%n photo(s) done,</source>
        <translation>
            <numerusform>%n photo done,</numerusform>
            <numerusform>%n photos done,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation>
            <numerusform>%n to do.</numerusform>
            <numerusform>%n to do.</numerusform>
        </translation>
    </message>
</context>
</TS>
