#!/usr/bin/env bash
# Signs the bundle, has it notarised and staples the answer; without secrets it says so and skips.
#   SIGNING_IDENTITY   name of a "Developer ID Application" certificate in the keychain
#   NOTARY_PROFILE     a profile that `xcrun notarytool store-credentials` made
# Where the keychain has neither, as on a machine of the workflow, a keychain is made of
#   SIGNING_CERTIFICATE, SIGNING_PASSWORD            the certificate with its key, PKCS 12 in base64
#   NOTARY_APPLE_ID, NOTARY_TEAM_ID, NOTARY_PASSWORD whose notarisation it is
set -euo pipefail
app=${1:?usage: sign_and_notarise.sh RestoreApp.app}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${SIGNING_IDENTITY:-}" ] || [ -z "${NOTARY_PROFILE:-}${NOTARY_APPLE_ID:-}" ]; then
  echo "warning: no certificate: $app is neither signed nor notarised" >&2
  exit 0
fi
if [ -n "${SIGNING_CERTIFICATE:-}" ]; then
  place=$(mktemp -d)
  keychain=$place/signing.keychain-db
  trap 'security delete-keychain "$keychain"; rm -rf "$place"' EXIT
  secret=$(openssl rand -hex 16)
  security create-keychain -p "$secret" "$keychain"
  security set-keychain-settings -lut 21600 "$keychain"
  security unlock-keychain -p "$secret" "$keychain"
  printf '%s' "$SIGNING_CERTIFICATE" | openssl base64 -d -A -out "$place/certificate.p12"
  security import "$place/certificate.p12" -f pkcs12 -P "${SIGNING_PASSWORD:-}" \
    -k "$keychain" -T /usr/bin/codesign
  security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" > /dev/null
  security list-keychains -d user -s "$keychain" login.keychain-db
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
  notary=(--keychain-profile "$NOTARY_PROFILE")
else
  notary=(--apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM_ID" --password "$NOTARY_PASSWORD")
fi
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -perm -u+x \) -print0 |
  xargs -0 codesign --force --timestamp --options runtime \
    --entitlements "$here/entitlements.plist" --sign "$SIGNING_IDENTITY"
codesign --force --timestamp --options runtime \
  --entitlements "$here/entitlements.plist" --sign "$SIGNING_IDENTITY" "$app"
codesign --verify --deep --strict "$app"
archive=$(mktemp -d)/app.zip
ditto -c -k --keepParent "$app" "$archive"
xcrun notarytool submit "$archive" "${notary[@]}" --wait
xcrun stapler staple "$app"
