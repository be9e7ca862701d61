#!/usr/bin/env bash
# Signs the bundle, has it notarised and staples the answer; without secrets it says so and skips.
#   SIGNING_IDENTITY   name of a "Developer ID Application" certificate in the keychain
#   NOTARY_PROFILE     a profile that `xcrun notarytool store-credentials` made
set -euo pipefail
app=${1:?usage: sign_and_notarise.sh RestoreApp.app}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${SIGNING_IDENTITY:-}" ] || [ -z "${NOTARY_PROFILE:-}" ]; then
  echo "warning: no certificate: $app is neither signed nor notarised" >&2
  exit 0
fi
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -perm -u+x \) -print0 |
  xargs -0 codesign --force --timestamp --options runtime \
    --entitlements "$here/entitlements.plist" --sign "$SIGNING_IDENTITY"
codesign --force --timestamp --options runtime \
  --entitlements "$here/entitlements.plist" --sign "$SIGNING_IDENTITY" "$app"
codesign --verify --deep --strict "$app"
archive=$(mktemp -d)/app.zip
ditto -c -k --keepParent "$app" "$archive"
xcrun notarytool submit "$archive" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$app"
