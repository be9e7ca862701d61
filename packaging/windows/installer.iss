; Inno Setup 6: iscc /DAppVersion=0.1.0 packaging\windows\installer.iss
; Per user unless asked otherwise; an upgrade goes into the same place; associations are opt-in.

#ifndef AppVersion
  #error "Give the version: /DAppVersion=0.1.0"
#endif

[Setup]
; Never changes: by it an upgrade finds what is installed.
AppId={{6C0E7B52-3E0B-4C43-9B0B-6D0C9E7A51F4}
AppName=RestoreApp
AppVersion={#AppVersion}
AppPublisher=RestoreApp developers
DefaultDirName={autopf}\RestoreApp
DefaultGroupName=RestoreApp
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
CloseApplications=yes
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=restoreapp-{#AppVersion}-windows-setup
Compression=lzma2/normal
SolidCompression=yes
UninstallDisplayIcon={app}\restoreapp.exe

[Tasks]
Name: "associate"; Description: "Offer RestoreApp under ""Open with"" for photos"; Flags: unchecked
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Modules of an older version must not be found by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\restoreapp\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\RestoreApp"; Filename: "{app}\restoreapp.exe"
Name: "{autodesktop}\RestoreApp"; Filename: "{app}\restoreapp.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "RestoreApp"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\shell\open\command"; ValueType: string; ValueData: """{app}\restoreapp.exe"" ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".jpeg"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".tif"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".tiff"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".avif"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".jxl"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".heic"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".heif"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".dng"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".cr2"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".cr3"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".nef"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".arw"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".raf"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".orf"; ValueData: ""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\restoreapp.exe\SupportedTypes"; ValueType: string; ValueName: ".rw2"; ValueData: ""; Tasks: associate

[Run]
Filename: "{app}\restoreapp.exe"; Description: "{cm:LaunchProgram,RestoreApp}"; Flags: nowait postinstall skipifsilent
