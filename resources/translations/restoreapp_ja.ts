<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation>{0} について</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>デバイス:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>ライセンスを読み込んでいます…</translation>
    </message>
    <message>
        <source>Restores photographs and changes nothing else about them.
Everything happens on this computer. MIT licence.</source>
        <translation>写真を修復し、それ以外は何も変えません。
すべてこのコンピューター上で行われます。MIT ライセンス。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About</source>
        <translation>RestoreApp について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>後(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Apply this recipe to all open photos</source>
        <translation>開いているすべての写真にこのレシピを適用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>一括処理(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>前(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>写真を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Gather a bug report…</source>
        <translation>不具合報告を作成(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>プリセットの管理(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>プリセット(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save recipe as preset…</source>
        <translation>レシピをプリセットとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>ショートカット(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What was removed</source>
        <translation>取り除かれたもの(&amp;W)</translation>
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
        <translation>フォルダーを追加(&amp;F)…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Before, for as long as it is held</source>
        <translation>押している間、前を表示</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation>バージョンを比較(&amp;V)…</translation>
    </message>
    <message>
        <source>Compare w&amp;ith reference…</source>
        <translation>参照画像と比較(&amp;I)…</translation>
    </message>
    <message>
        <source>Cop&amp;y restored photo</source>
        <translation>修復した写真をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy rec&amp;ipe</source>
        <translation>レシピをコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Divider &amp;left, or top</source>
        <translation>仕切りを左または上へ(&amp;L)</translation>
    </message>
    <message>
        <source>Divider &amp;middle</source>
        <translation>仕切りを中央へ(&amp;M)</translation>
    </message>
    <message>
        <source>Divider &amp;right, or bottom</source>
        <translation>仕切りを右または下へ(&amp;R)</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>外へドラッグ</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>全体表示または 100 %</translation>
    </message>
    <message>
        <source>Get the result as a file; where it is zoomed in, with Ctrl</source>
        <translation>結果をファイルとして取り出す(拡大中は Ctrl を押しながら)</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;A</source>
        <translation>スナップショット A として残す(&amp;A)</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;B</source>
        <translation>スナップショット B として残す(&amp;B)</translation>
    </message>
    <message>
        <source>Level split</source>
        <translation>上下に分割</translation>
    </message>
    <message>
        <source>Lo&amp;upe: smaller</source>
        <translation>ルーペ: 小さく(&amp;U)</translation>
    </message>
    <message>
        <source>Lou&amp;pe</source>
        <translation>ルーペ(&amp;P)</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>ルーペ</translation>
    </message>
    <message>
        <source>Loupe: lar&amp;ger</source>
        <translation>ルーペ: 大きく(&amp;G)</translation>
    </message>
    <message>
        <source>Move the divider; with Shift by more, with Ctrl the loupe</source>
        <translation>仕切りを動かす。Shift で大きく、Ctrl でルーペ</translation>
    </message>
    <message>
        <source>Move the picture, or the divider by its handle</source>
        <translation>画像を動かす。取っ手なら仕切りを動かす</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open from cli&amp;pboard</source>
        <translation>クリップボードから開く(&amp;P)</translation>
    </message>
    <message>
        <source>Paste recip&amp;e</source>
        <translation>レシピを貼り付け(&amp;E)</translation>
    </message>
    <message>
        <source>Place the divider</source>
        <translation>仕切りを置く</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>修復(&amp;S)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>除去分</translation>
    </message>
    <message>
        <source>Removed: stro&amp;nger</source>
        <translation>除去分: 強く(&amp;N)</translation>
    </message>
    <message>
        <source>Removed: w&amp;eaker</source>
        <translation>除去分: 弱く(&amp;E)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>S&amp;witch between A and B</source>
        <translation>A と B を切り替え(&amp;W)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>Side by si&amp;de</source>
        <translation>左右に並べる(&amp;D)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右に並べる</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split &amp;top and bottom</source>
        <translation>上下に分割(&amp;T)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大表示(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小表示(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift by how much the loupe magnifies</source>
        <translation>ポインターの位置で拡大縮小。Shift でルーペの倍率</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation>
            <numerusform>この前にあと %n 件:</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>修復済み</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>The system refused: {0}.</source>
        <translation>システムに拒否されました: {0}。</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>一括処理</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>一括処理が終わりました</translation>
    </message>
    <message>
        <source>{0} % – Batch</source>
        <translation>{0} % – 一括処理</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Bug report</source>
        <translation>不具合報告</translation>
    </message>
    <message>
        <source>Choose another place, or copy the text instead.</source>
        <translation>別の場所を選ぶか、代わりにテキストをコピーしてください。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>作成しています…</translation>
    </message>
    <message>
        <source>Save the bug report</source>
        <translation>不具合報告を保存</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation>報告を書き込めませんでした: {0}。</translation>
    </message>
    <message>
        <source>This is all that the report says. No photo and no name of one is in it. Strike out what you do not want to tell, save it, and send it where you like: the program sends nothing.</source>
        <translation>報告の内容はこれですべてです。写真も写真の名前も含まれません。知らせたくない部分は消して保存し、お好きなところへ送ってください。プログラムは何も送信しません。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>After · earlier settings</source>
        <translation>後 · 以前の設定</translation>
    </message>
    <message>
        <source>After · in progress</source>
        <translation>後 · 処理中</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Before above, after below a divider at {0} %</source>
        <translation>{0} % の仕切りの上が前、下が後</translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a divider at {0} %</source>
        <translation>{0} % の仕切りの左が前、右が後</translation>
    </message>
    <message>
        <source>Before on the left, after on the right, both of the same place</source>
        <translation>左が前、右が後。どちらも同じ場所</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Removed · ×{0}</source>
        <translation>除去分 · ×{0}</translation>
    </message>
    <message>
        <source>The photo as it was opened</source>
        <translation>開いたときのままの写真</translation>
    </message>
    <message>
        <source>loupe ×{0}</source>
        <translation>ルーペ ×{0}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}、{1}</translation>
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
        <translation>クリップボードに画像がありません。</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>バージョンの比較</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>修復しています…</translation>
    </message>
    <message>
        <source>The wheel zooms and dragging moves all of them; hold Space: before.</source>
        <translation>ホイールの拡大縮小とドラッグはすべてに効きます。スペースを押している間は前。</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} を使う</translation>
    </message>
</context>
<context>
    <name>DeviceList</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>約 {0}</translation>
    </message>
    <message>
        <source>{0} · not measured yet</source>
        <translation>{0} · 未測定</translation>
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
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>プログラムに問題が起きました。</translation>
    </message>
    <message>
        <source>Your photos are untouched, and you can go on. The details help whoever mends it.</source>
        <translation>写真は無事で、作業を続けられます。詳細は修正する人の助けになります。</translation>
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
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Compare with reference</source>
        <translation>参照画像と比較</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>写真 ({0})</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0} h</source>
        <translation>{0} 時間</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 時間 {1} 分</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>約 {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>見積もっています…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>その内容は置き換えられます。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Replace original</source>
        <translation>元の写真を置き換える</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Save restored photo</source>
        <translation>修復した写真を保存</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>The photo as it was will be gone. Save under another name to keep it.</source>
        <translation>元の写真は失われます。残すには別の名前で保存してください。</translation>
    </message>
    <message>
        <source>This replaces the original photo.</source>
        <translation>元の写真を置き換えます。</translation>
    </message>
    <message>
        <source>{0} exists already.</source>
        <translation>{0} は既に存在します。</translation>
    </message>
    <message>
        <source>{0} holds no picture with a side of more than {1} pixels.</source>
        <translation>{0} は一辺が {1} ピクセルを超える画像を保存できません。</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} ピクセル</translation>
    </message>
    <message>
        <source>{0} pixels, of {1}</source>
        <translation>{0} ピクセル（元は {1}）</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Depth</source>
        <translation>ビット数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>メタデータ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>品質(&amp;Q)</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 ビット</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>位置以外すべて</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>D&amp;ither where 8 bit are written</source>
        <translation>8 ビットで書くときディザを使う(&amp;I)</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. Colour profile and resolution are always kept.</source>
        <translation>EXIF、XMP、IPTC。カラープロファイルと解像度は常に保持されます。</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>形式(&amp;O)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Smooth shades, as of skies, then show no bands.</source>
        <translation>空などの滑らかな階調に縞が出なくなります。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n bit</source>
        <translation>
            <numerusform>%n ビット</numerusform>
        </translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>EXIF kept</source>
        <translation>EXIF 保持</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>own colour profile</source>
        <translation>独自のカラープロファイル</translation>
    </message>
    <message>
        <source>sRGB assumed</source>
        <translation>sRGB と仮定</translation>
    </message>
    <message>
        <source>transparency kept</source>
        <translation>透明度保持</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
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
        <translation>写真を開く</translation>
    </message>
</context>
<context>
    <name>FiltersForm</name>
    <message>
        <source>By the estimate: each photo is read first, then left as it is or done.</source>
        <translation>推定による: 各写真をまず読み込み、そのままにするか処理します。</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Photos that do not say their ISO are left out.</source>
        <translation>ISO の記録がない写真は除外されます。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>any</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>to</source>
        <translation>から</translation>
    </message>
    <message>
        <source>{0}, from</source>
        <translation>{0}、下限</translation>
    </message>
    <message>
        <source>{0}, to</source>
        <translation>{0}、上限</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Add &amp;folder…</source>
        <translation>フォルダーを追加(&amp;F)…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>写真を追加(&amp;P)…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Add op&amp;en photos</source>
        <translation>開いている写真を追加(&amp;E)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>写真を追加</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>すべての形式</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>フィルター（{0}）</translation>
    </message>
    <message>
        <source>Folders and photos of the batch</source>
        <translation>一括処理のフォルダーと写真</translation>
    </message>
    <message>
        <source>Formats: {0}</source>
        <translation>形式: {0}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>写真 ({0})</translation>
    </message>
    <message>
        <source>Photos in s&amp;ubfolders, too</source>
        <translation>サブフォルダーの写真も(&amp;U)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>取り除く(&amp;V)</translation>
    </message>
    <message>
        <source>Take photos by date, ISO or noise</source>
        <translation>日付、ISO、ノイズで写真を選ぶ</translation>
    </message>
</context>
<context>
    <name>KeptSession</name>
    <message>
        <source>Restore it</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>The last session cannot be restored.</source>
        <translation>前回のセッションを復元できません。</translation>
    </message>
    <message numerus="yes">
        <source>The last session ended unexpectedly, with %n photo(s) open.</source>
        <translation>
            <numerusform>前回のセッションは、写真 %n 枚を開いたまま予期せず終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open is not kept for after a crash.</source>
        <translation>開いている内容は、異常終了に備えて保存されません。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation>
            <numerusform>修復した写真 %n 枚が保存されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>一括処理の実行中です。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>保存せずに閉じる</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>保存せずに終了</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>中止して終了</translation>
    </message>
    <message>
        <source>The restored version of {0} is not saved.</source>
        <translation>{0} の修復版は保存されていません。</translation>
    </message>
    <message>
        <source>The window closes as soon as the photo is saved.</source>
        <translation>写真の保存が終わるとウィンドウは閉じます。</translation>
    </message>
    <message>
        <source>What is done stays done. Choose the same folder again to go on with it.</source>
        <translation>済んだものは残ります。同じフォルダーを選べば続きから再開できます。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Batch: {0} %</source>
        <translation>一括処理: {0} %</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>一覧を消去</translation>
    </message>
    <message>
        <source>Drop photos here, or press Open.</source>
        <translation>ここに写真をドロップするか、「開く」を押してください。</translation>
    </message>
    <message>
        <source>File &gt; Batch… says why.</source>
        <translation>理由は「ファイル &gt; 一括処理…」で確認できます。</translation>
    </message>
    <message>
        <source>File &gt; Batch… shows the list.</source>
        <translation>一覧は「ファイル &gt; 一括処理…」で確認できます。</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>プリセットはまだありません</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} を開いています…</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>プリセット {0}</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>一括処理を表示</translation>
    </message>
    <message>
        <source>The batch has ended: {0}.</source>
        <translation>一括処理が終わりました: {0}。</translation>
    </message>
    <message>
        <source>The batch pauses.</source>
        <translation>一括処理は一時停止中です。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>{0} cannot be read now.</source>
        <translation>{0} は現在読み込めません。</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation>{0} · 残り {1}</translation>
    </message>
    <message>
        <source>{0} · {1} s</source>
        <translation>{0} · {1} 秒</translation>
    </message>
    <message>
        <source>{0}, paused</source>
        <translation>{0}、一時停止中</translation>
    </message>
</context>
<context>
    <name>ManagePresetsDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前の変更(&amp;R)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the preset {0}?</source>
        <translation>プリセット {0} を削除しますか？</translation>
    </message>
    <message>
        <source>Photos keep the recipes that they have.</source>
        <translation>写真のレシピはそのまま残ります。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>There are no presets. Presets &gt; Save recipe as preset… makes one.</source>
        <translation>プリセットはありません。「プリセット &gt; レシピをプリセットとして保存…」で作れます。</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Default · {0}</source>
        <translation>既定 · {0}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>{0}: model</source>
        <translation>{0}: モデル</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss the offer</source>
        <translation>この提案を閉じる</translation>
    </message>
</context>
<context>
    <name>ParameterControl</name>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Auto · {0} %</source>
        <translation>自動 · {0} %</translation>
    </message>
    <message>
        <source>Auto · {0} {1}</source>
        <translation>自動 · {0} {1}</translation>
    </message>
    <message>
        <source>{0}: auto</source>
        <translation>{0}: 自動</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Untitled {0}</source>
        <translation>無題 {0}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n photo(s) of the last session are no longer there.</source>
        <translation>
            <numerusform>前回のセッションの写真 %n 枚がもうありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>前回のセッション</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>フォルダーを読み込めません。</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>そのフォルダーに写真はありません。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Some settings could not be read; the defaults stand in for them.</source>
        <translation>読み込めない設定があり、既定値を使います。</translation>
    </message>
    <message>
        <source>The settings hold until you quit; they cannot be kept.</source>
        <translation>設定は終了するまで有効です。保存はできません。</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>From p&amp;reset</source>
        <translation>プリセットから(&amp;R)</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>プリセットはまだありません</translation>
    </message>
    <message>
        <source>Sets the steps as a preset has them</source>
        <translation>手順をプリセットのとおりに設定します</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>No step</source>
        <translation>ステップなし</translation>
    </message>
    <message>
        <source>{0} auto</source>
        <translation>{0} 自動</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation>
            <numerusform>写真 %n 枚にこの写真のレシピを適用しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy one with Edit &gt; Copy recipe.</source>
        <translation>「編集 &gt; レシピをコピー」でコピーしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) that the recipe names are not installed: {0}.</source>
        <translation>
            <numerusform>レシピに指定された %n 個のモデルがインストールされていません: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead, the default model of the step is used.</source>
        <translation>代わりにそのステップの既定のモデルを使います。</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>レシピを貼り付け</translation>
    </message>
    <message>
        <source>Recipe of {0}</source>
        <translation>{0} のレシピ</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>{0} をリセット</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>スナップショット {0}</translation>
    </message>
    <message>
        <source>Snapshot {0} is kept: {1}.</source>
        <translation>スナップショット {0} を残しました: {1}。</translation>
    </message>
    <message>
        <source>The clipboard holds no recipe.</source>
        <translation>クリップボードにレシピがありません。</translation>
    </message>
    <message>
        <source>The recipe on the clipboard cannot be used.</source>
        <translation>クリップボードのレシピを使えません。</translation>
    </message>
    <message>
        <source>Undo takes it back, for each photo.</source>
        <translation>「元に戻す」で写真ごとに取り消せます。</translation>
    </message>
    <message>
        <source>{0}: default model</source>
        <translation>{0}: 既定のモデル</translation>
    </message>
    <message>
        <source>{0}: model {1}</source>
        <translation>{0}: モデル {1}</translation>
    </message>
</context>
<context>
    <name>ReferenceBar</name>
    <message>
        <source>Compare no more</source>
        <translation>比較をやめる</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>参照画像との比較</translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation>参照画像 {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>後 {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>前 {0}</translation>
    </message>
    <message>
        <source>equal to it</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>測定しています…</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
    <message>
        <source>{0}, SSIM {1}</source>
        <translation>{0}、SSIM {1}</translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>&amp;Beside the photos</source>
        <translation>写真の隣(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>番号を付ける</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>参照(&amp;W)…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>結果のフォルダー</translation>
    </message>
    <message>
        <source>If &amp;taken</source>
        <translation>同名のとき(&amp;T)</translation>
    </message>
    <message>
        <source>If a file has the name already</source>
        <translation>同じ名前のファイルが既にあるとき</translation>
    </message>
    <message>
        <source>Into a folder, &amp;arranged alike</source>
        <translation>フォルダーに同じ構成で(&amp;A)</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>その写真を除外</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>結果の名前</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>ファイルを置き換える</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>一括処理の写真</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>By rules, for each photo its own</source>
        <translation>規則により、写真ごとに</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rules in order, the first that fits counts: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</source>
        <translation>規則は順に調べ、最初に合うものを使います: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>As fast as it can</source>
        <translation>できるだけ速く</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>コンピューターをスリープさせない</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Only when the computer is idle</source>
        <translation>コンピューターが空いているときだけ</translation>
    </message>
    <message>
        <source>Other programs go first</source>
        <translation>ほかのプログラムを優先</translation>
    </message>
    <message>
        <source>Where the system allows it; the screen may go dark.</source>
        <translation>システムが許す場合。画面は暗くなることがあります。</translation>
    </message>
    <message>
        <source>Which programs go first</source>
        <translation>優先するプログラム</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>中止(&amp;S)</translation>
    </message>
    <message>
        <source>Another &amp;batch…</source>
        <translation>別の一括処理(&amp;B)…</translation>
    </message>
    <message>
        <source>Broken off. What is done stays done.</source>
        <translation>中断しました。済んだものは残ります。</translation>
    </message>
    <message>
        <source>Do selected &amp;last</source>
        <translation>選択したものを最後に(&amp;L)</translation>
    </message>
    <message>
        <source>Do selected &amp;next</source>
        <translation>選択したものを次に(&amp;N)</translation>
    </message>
    <message>
        <source>Finished in {0}.</source>
        <translation>{0}で完了しました。</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>フォルダーを調べています…</translation>
    </message>
    <message>
        <source>Open repor&amp;t</source>
        <translation>報告を開く(&amp;T)</translation>
    </message>
    <message>
        <source>Paused · {0}</source>
        <translation>一時停止中 · {0}</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>一括処理の進行状況</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>失敗を再試行(&amp;F)</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>中止しました。済んだものは残ります。</translation>
    </message>
    <message>
        <source>Stopping · {0}</source>
        <translation>中止しています · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} photos</source>
        <translation>{0} / {1} 枚</translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation>{0} · 残り約 {1}</translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Replaces the preset that has this name.</source>
        <translation>この名前のプリセットを置き換えます。</translation>
    </message>
    <message>
        <source>Save recipe as preset</source>
        <translation>レシピをプリセットとして保存</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Kept: {0}.</source>
        <translation>保持: {0}。</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>{0} として保存しました。</translation>
    </message>
    <message>
        <source>The restored photo is on the clipboard: {0}, 8 bit, sRGB.</source>
        <translation>修復した写真をクリップボードに入れました: {0}、8 ビット、sRGB。</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} ピクセル</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
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
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>デバイス(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>位置以外すべて</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Another language comes with the next start.</source>
        <translation>別の言語は次回の起動から有効です。</translation>
    </message>
    <message>
        <source>As NAME.restoreapp.json, read back when the photo is opened</source>
        <translation>NAME.restoreapp.json として残し、写真を開くときに読み込みます</translation>
    </message>
    <message>
        <source>As much as is sensible</source>
        <translation>適切な量まで</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Beside the photo and its answer, at least 256 MB</source>
        <translation>写真と結果のほかに、256 MB 以上</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Keep each photo&apos;s &amp;recipe beside it</source>
        <translation>写真の隣にレシピを残す(&amp;R)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Metadata that saved &amp;photos keep</source>
        <translation>保存する写真に残すメタデータ(&amp;P)</translation>
    </message>
    <message>
        <source>Most &amp;memory</source>
        <translation>メモリの上限(&amp;M)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation>
            <numerusform>%n 件を除外: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>写真 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Add folders or photos.</source>
        <translation>フォルダーか写真を追加してください。</translation>
    </message>
    <message>
        <source>Each only by a result that was read back and compared. There is no way back.</source>
        <translation>読み直して照合した結果でのみ置き換えます。元には戻せません。</translation>
    </message>
    <message>
        <source>Files that have the names of results will be replaced.</source>
        <translation>結果と同じ名前のファイルは置き換えられます。</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>フォルダーを調べています…</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>結果のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Says what would happen, how long it takes and how much disk; writes nothing.</source>
        <translation>何が行われ、どれだけの時間と容量が必要かを示します。何も書き込みません。</translation>
    </message>
    <message>
        <source>Start and replace</source>
        <translation>開始して置き換える</translation>
    </message>
    <message>
        <source>Tick at least one step.</source>
        <translation>ステップを 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>行うこと</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>行われること</translation>
    </message>
    <message>
        <source>a file has the name of the result</source>
        <translation>結果と同じ名前のファイルがあります</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>約 {0}</translation>
    </message>
    <message>
        <source>about {0} megapixels</source>
        <translation>約 {0} メガピクセル</translation>
    </message>
    <message>
        <source>about {0} on the disk</source>
        <translation>ディスクに約 {0}</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>measuring the time…</source>
        <translation>時間を測定しています…</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>空き {0}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Drag it out to get the result as a file</source>
        <translation>外へドラッグすると結果をファイルとして取り出せます</translation>
    </message>
    <message>
        <source>Drag it out to get {0}</source>
        <translation>外へドラッグすると {0} を取り出せます</translation>
    </message>
    <message>
        <source>done, not saved</source>
        <translation>完了、未保存</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>StepGroup</name>
    <message>
        <source>No installed model can do this.</source>
        <translation>これができるモデルがありません。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Size in pixels or cm</source>
        <translation>ピクセルまたは cm でのサイズ</translation>
    </message>
    <message>
        <source>Size…</source>
        <translation>サイズ…</translation>
    </message>
    <message>
        <source>Values as of a new step</source>
        <translation>新しいステップの値に戻す</translation>
    </message>
    <message>
        <source>{0}: reset</source>
        <translation>{0}: リセット</translation>
    </message>
    <message>
        <source>{0}: too large. {1}</source>
        <translation>{0}: 大きすぎます。{1}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>No step is on: the photo is shown as it is.</source>
        <translation>有効なステップがありません。写真をそのまま表示しています。</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>所要時間 {0}</translation>
    </message>
    <message>
        <source>The picture shows earlier settings. Restore again to apply these.</source>
        <translation>画像は以前の設定のものです。もう一度修復すると今の設定になります。</translation>
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
        <translation>高さ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>解像度(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>単位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>A side can become {0} to {1} times as long, not {2} times.</source>
        <translation>一辺の長さは {0} から {1} 倍までで、{2} 倍にはできません。</translation>
    </message>
    <message>
        <source>Size after enlarging</source>
        <translation>拡大後のサイズ</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>インチ</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>{0} → {1} pixels, factor {2}</source>
        <translation>{0} → {1} ピクセル、倍率 {2}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source> by the ICC profile</source>
        <translation>（ICC プロファイルによる）</translation>
    </message>
    <message>
        <source> without the ICC profile, which is of no use</source>
        <translation>（使えない ICC プロファイルを除く）</translation>
    </message>
    <message>
        <source>1, 2, 3 ... in the batch&apos;s order; {counter:4} gives 0001</source>
        <translation>1, 2, 3 … 一括処理の順。{counter:4} は 0001</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 ビット</translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation>32 ビット浮動小数点</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>8 bit dithered, as asked</source>
        <translation>指定どおり 8 ビットでディザ</translation>
    </message>
    <message>
        <source>: {format} holds no more</source>
        <translation>: {format} はこれ以上保存できません</translation>
    </message>
    <message>
        <source>: {format} is only read</source>
        <translation>: {format} は読み込み専用です</translation>
    </message>
    <message>
        <source>A model that is made for it goes into the folder {folder}.</source>
        <translation>対応するモデルは {folder} に置きます。</translation>
    </message>
    <message>
        <source>A part came out unusable and was done again in float32 on the CPU.</source>
        <translation>一部が使えない結果になり、CPU の float32 でやり直しました。</translation>
    </message>
    <message>
        <source>A photo of {size} pixels does not fit in memory.</source>
        <translation>{size} ピクセルの写真はメモリに収まりません。</translation>
    </message>
    <message>
        <source>A preset cannot be called {name!r}.</source>
        <translation>プリセットの名前に「{name}」は使えません。</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>プリセットには名前が必要です。</translation>
    </message>
    <message>
        <source>A preset&apos;s name cannot hold {sign!r}.</source>
        <translation>プリセットの名前に「{sign}」は使えません。</translation>
    </message>
    <message>
        <source>A worker that restores photos cannot be started.</source>
        <translation>修復するプロセスを開始できません。</translation>
    </message>
    <message>
        <source>AVIF has no place for it but EXIF</source>
        <translation>AVIF では EXIF にしか入りません</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}.</source>
        <translation>別の一括処理が {folder} に書き込んでいます。</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>読み取りの権限が必要です。</translation>
    </message>
    <message>
        <source>Begin a new one.</source>
        <translation>新しく始めてください。</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile})</source>
        <translation>CMYK → sRGB（ICC プロファイル {profile}）</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile}): {reason}</source>
        <translation>CMYK → sRGB（ICC プロファイル {profile}）: {reason}</translation>
    </message>
    <message>
        <source>CMYK → sRGB, roughly: {why}</source>
        <translation>CMYK → sRGB、おおよそ: {why}</translation>
    </message>
    <message>
        <source>CPU, 1 thread, {precision}</source>
        <translation>CPU、1 スレッド、{precision}</translation>
    </message>
    <message>
        <source>CPU, {threads} threads, {precision}</source>
        <translation>CPU、{threads} スレッド、{precision}</translation>
    </message>
    <message>
        <source>Change the name or the format.</source>
        <translation>名前か形式を変えてください。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>名前を確認してください。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Choose 8 or 16.</source>
        <translation>8 か 16 を選んでください。</translation>
    </message>
    <message>
        <source>Choose a reference with colours where the photo has them.</source>
        <translation>写真がカラーのところは、カラーの参照画像を選んでください。</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>別の名前を選ぶか、上書きを許可してください。</translation>
    </message>
    <message>
        <source>Choose the picture of which this photo is a damaged version, uncropped.</source>
        <translation>この写真が劣化したものの元となる、切り抜いていない画像を選んでください。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller factor.</source>
        <translation>ほかのプログラムを閉じるか、小さい倍率を選んでください。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Copy it from its source again.</source>
        <translation>元の場所からもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Deblur</source>
        <translation>ぶれ補正</translation>
    </message>
    <message>
        <source>Delete it; the batch then begins anew.</source>
        <translation>削除すると、一括処理は最初から始まります。</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>ノイズ除去</translation>
    </message>
    <message>
        <source>EXIF left out: it is damaged</source>
        <translation>EXIF を除外: 壊れています</translation>
    </message>
    <message>
        <source>EXIF pixel dimensions corrected</source>
        <translation>EXIF の画素数を修正</translation>
    </message>
    <message>
        <source>EXIF thumbnail left out: a new one does not fit in its place</source>
        <translation>EXIF のサムネイルを除外: 新しいものが収まりません</translation>
    </message>
    <message>
        <source>EXIF thumbnail renewed</source>
        <translation>EXIF のサムネイルを更新</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>エンコード中</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.</source>
        <translation>{size} ピクセルの写真を拡大すると {after} になり、処理できる大きさを超えます。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Fields: {fields}.</source>
        <translation>フィールド: {fields}。</translation>
    </message>
    <message>
        <source>Folders are given by the output folder, which mirrors the input&apos;s.</source>
        <translation>フォルダーは出力フォルダーが決め、入力と同じ構成になります。</translation>
    </message>
    <message>
        <source>GPS position left out, as asked</source>
        <translation>指定どおり GPS の位置を除外</translation>
    </message>
    <message>
        <source>Give the same ones to go on with it, or begin a new one without resuming.</source>
        <translation>同じ設定で続けるか、再開せずに新しく始めてください。</translation>
    </message>
    <message>
        <source>Gives photos up to four times the width and height, small JPEGs too. Sharpens what is there and invents nothing: not made for faces of ten pixels or unreadable text.</source>
        <translation>写真の幅と高さを最大 4 倍にします。小さな JPEG にも使えます。あるものを鮮明にし、何も作り出しません。10 ピクセルほどの顔や読めない文字には向きません。</translation>
    </message>
    <message>
        <source>Here there is: {devices}. Or leave it out.</source>
        <translation>ここにあるもの: {devices}。または指定しないでください。</translation>
    </message>
    <message>
        <source>How many times as wide and as high the photo becomes.</source>
        <translation>写真の幅と高さを何倍にするか。</translation>
    </message>
    <message>
        <source>How much of the change is applied: 0 leaves the photo as it is.</source>
        <translation>変化をどれだけ適用するか。0 なら写真はそのままです。</translation>
    </message>
    <message>
        <source>How much of the colour noise goes; auto takes more of it than of the grain.</source>
        <translation>カラーノイズをどれだけ取り除くか。自動では粒状感より多く取り除きます。</translation>
    </message>
    <message>
        <source>How much of the detail found is applied: 0 only interpolates.</source>
        <translation>見つけたディテールをどれだけ適用するか。0 なら補間だけです。</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail comes back where there is structure.</source>
        <translation>構造のあるところで、写真本来の細部をどれだけ戻すか。</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC プロファイル</translation>
    </message>
    <message>
        <source>ICC profile ({name})</source>
        <translation>ICC プロファイル（{name}）</translation>
    </message>
    <message>
        <source>ICC profile left out: damaged</source>
        <translation>ICC プロファイルを除外: 壊れています</translation>
    </message>
    <message>
        <source>ICC profile left out: {reason}</source>
        <translation>ICC プロファイルを除外: {reason}</translation>
    </message>
    <message>
        <source>IPTC left out: {format} has no place for it</source>
        <translation>IPTC を除外: {format} には入りません</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>インストール: pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>Installed models: {known}.</source>
        <translation>インストール済みのモデル: {known}。</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>コード {code} で終了しました。</translation>
    </message>
    <message>
        <source>It holds a character that no name can.</source>
        <translation>名前に使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>It is a number from 1 to 100.</source>
        <translation>1 から 100 の数です。</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g} or auto.</source>
        <translation>{least:g} から {most:g} の数、または自動です。</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g}.</source>
        <translation>{least:g} から {most:g} の数です。</translation>
    </message>
    <message>
        <source>It is as large as the photo, but the recipe enlarges that.</source>
        <translation>写真と同じ大きさですが、レシピは写真を拡大します。</translation>
    </message>
    <message>
        <source>It is damaged or of a camera that is not known; develop it to TIFF or DNG.</source>
        <translation>壊れているか未知のカメラのものです。TIFF か DNG に現像してください。</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>テキストではありません。</translation>
    </message>
    <message>
        <source>It may be damaged, or too large for this computer&apos;s memory.</source>
        <translation>壊れているか、このコンピューターのメモリには大きすぎる可能性があります。</translation>
    </message>
    <message>
        <source>It may come from a newer version.</source>
        <translation>新しいバージョンのものかもしれません。</translation>
    </message>
    <message>
        <source>It may still be being copied; go on with the batch afterwards.</source>
        <translation>まだコピー中かもしれません。後で一括処理を続けてください。</translation>
    </message>
    <message>
        <source>It needs {megabytes} MB beside the photo and its answer.</source>
        <translation>写真と結果のほかに {megabytes} MB 必要です。</translation>
    </message>
    <message>
        <source>It takes {needed:.1f} GB, {there:.1f} GB are free.</source>
        <translation>{needed:.1f} GB 必要ですが、空きは {there:.1f} GB です。</translation>
    </message>
    <message>
        <source>Its longest side is {pixels}; choose TIFF.</source>
        <translation>最も長い辺は {pixels} までです。TIFF を選んでください。</translation>
    </message>
    <message>
        <source>JPEG XL has no place for it but EXIF</source>
        <translation>JPEG XL では EXIF にしか入りません</translation>
    </message>
    <message>
        <source>JPEG comment left out: it is not carried</source>
        <translation>JPEG のコメントを除外: 引き継がれません</translation>
    </message>
    <message>
        <source>JPEG holds at most {kilobytes} KB of it</source>
        <translation>JPEG に入るのは {kilobytes} KB までです</translation>
    </message>
    <message>
        <source>Known networks: {known}.</source>
        <translation>既知のネットワーク: {known}。</translation>
    </message>
    <message>
        <source>Known steps: {known}.</source>
        <translation>既知のステップ: {known}。</translation>
    </message>
    <message>
        <source>Leave the model out to take the default one.</source>
        <translation>モデルを指定しなければ既定のものを使います。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Little memory is free</source>
        <translation>空きメモリがわずかです</translation>
    </message>
    <message>
        <source>Looked for in {folder}.</source>
        <translation>{folder} を探しました。</translation>
    </message>
    <message>
        <source>Make room and go on with the same batch.</source>
        <translation>空きを作り、同じ一括処理を続けてください。</translation>
    </message>
    <message>
        <source>Make room and go on.</source>
        <translation>空きを作って続けてください。</translation>
    </message>
    <message>
        <source>Make room and go on; nothing is lost.</source>
        <translation>空きを作って続けてください。何も失われていません。</translation>
    </message>
    <message>
        <source>Make the model again, or remove the file.</source>
        <translation>モデルを作り直すか、ファイルを取り除いてください。</translation>
    </message>
    <message>
        <source>Makes the photo larger and its detail finer.</source>
        <translation>写真を大きくし、細部を細かくします。</translation>
    </message>
    <message>
        <source>Measuring noise</source>
        <translation>ノイズを測定中</translation>
    </message>
    <message>
        <source>Memory is limited</source>
        <translation>メモリが制限されています</translation>
    </message>
    <message>
        <source>Memory ran short: tiles of {tile_px} pixels were used.</source>
        <translation>メモリが足りなくなり、{tile_px} ピクセルのタイルを使いました。</translation>
    </message>
    <message>
        <source>Mend that and go on; nothing is lost.</source>
        <translation>それを直して続けてください。何も失われていません。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>その中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>No installed model can {task}.</source>
        <translation>ステップ {task} のモデルがインストールされていません。</translation>
    </message>
    <message>
        <source>No model is called {model!r}.</source>
        <translation>「{model}」というモデルはありません。</translation>
    </message>
    <message>
        <source>No noise was found, so none was removed.</source>
        <translation>ノイズが見つからず、何も取り除きませんでした。</translation>
    </message>
    <message>
        <source>No photo and no folder was named.</source>
        <translation>写真もフォルダーも指定されていません。</translation>
    </message>
    <message>
        <source>No photo has {name} from {least:g} to {most:g}.</source>
        <translation>{name} が {least:g} から {most:g} の写真はありません。</translation>
    </message>
    <message>
        <source>No photo was taken since {since} and until {until}.</source>
        <translation>{since} から {until} までに撮影された写真はありません。</translation>
    </message>
    <message>
        <source>On {machine} is version {there} of the program, here {version}.</source>
        <translation>{machine} のプログラムはバージョン {there}、ここは {version} です。</translation>
    </message>
    <message>
        <source>Only one of the two, the reference and the photo, is grey.</source>
        <translation>参照画像と写真の一方だけがグレーです。</translation>
    </message>
    <message>
        <source>Please report it, with the photo if you can.</source>
        <translation>できれば写真を添えて報告してください。</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>報告してください。</translation>
    </message>
    <message>
        <source>Ray, by which clusters work, is not installed.</source>
        <translation>クラスターに使う Ray がインストールされていません。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Removes noise 3.7 times as fast as the default and 0.1 to 0.3 dB less well. For old computers, large batches and a first look.</source>
        <translation>既定より 3.7 倍速くノイズを除去し、0.1〜0.3 dB 劣ります。古いコンピューター、大量の一括処理、最初の確認に。</translation>
    </message>
    <message>
        <source>Removes noise of any strength from colour and grey photographs. Not made for film scans with coarse grain or for heavy JPEG blocks.</source>
        <translation>カラーとグレーの写真からあらゆる強さのノイズを除去します。粒の粗いフィルムスキャンや強い JPEG ブロックには向きません。</translation>
    </message>
    <message>
        <source>Removes noise.</source>
        <translation>ノイズを除去します。</translation>
    </message>
    <message>
        <source>Save it as 8- or 16-bit RGB from the program that made it.</source>
        <translation>作成したプログラムで 8 または 16 ビットの RGB として保存してください。</translation>
    </message>
    <message>
        <source>Save it without HDR from the program that made it.</source>
        <translation>作成したプログラムで HDR なしで保存してください。</translation>
    </message>
    <message>
        <source>Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a little noise, and misses part of what a camera&apos;s own smoothing has spread.</source>
        <translation>写真の各部のノイズ量を調べ、「auto」が利用します。細かな質感を少しのノイズとみなし、カメラの平滑化で広がったものの一部を見落とします。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the 0-255 scale; auto estimates it.</source>
        <translation>0〜255 の尺度でのノイズの標準偏差。自動では推定します。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or things that moved, up to some 20 pixels long. Not made for longer streaks, nor for lenses out of focus.</source>
        <translation>カメラや動くもののぶれを、長さ約 20 ピクセルまで補正します。それより長い流れやピンぼけには向きません。</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or a subject that moved.</source>
        <translation>カメラや被写体の動きによるぶれを補正します。</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>質感</translation>
    </message>
    <message>
        <source>The batch that was begun there has other settings.</source>
        <translation>そこで始めた一括処理は設定が異なります。</translation>
    </message>
    <message>
        <source>The batch was begun by another version of the program.</source>
        <translation>その一括処理は別のバージョンのプログラムで始められました。</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be reached.</source>
        <translation>{address} のクラスターに接続できません。</translation>
    </message>
    <message>
        <source>The disk has no room for {path}.</source>
        <translation>ディスクに {path} の空きがありません。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>The disk is full; make room or choose another folder.</source>
        <translation>ディスクがいっぱいです。空きを作るか別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The disk may be failing; try another folder or format.</source>
        <translation>ディスクが故障しかけている可能性があります。別のフォルダーか形式を試してください。</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full.</source>
        <translation>{folder} のディスクはほぼいっぱいです。</translation>
    </message>
    <message>
        <source>The file is damaged or was exchanged; install the program again.</source>
        <translation>ファイルが壊れているか差し替えられています。プログラムを再インストールしてください。</translation>
    </message>
    <message>
        <source>The folder may not be written; choose another one.</source>
        <translation>フォルダーに書き込めません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>フォルダー {folder} を作成できません。</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation>フォルダー {folder} に書き込めません。</translation>
    </message>
    <message>
        <source>The form is: {form}</source>
        <translation>書式: {form}</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels.</source>
        <translation>上限は {millions} 百万ピクセルです。</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels: a factor of {factor:g} is in it.</source>
        <translation>上限は {millions} 百万ピクセルで、倍率 {factor:g} なら収まります。</translation>
    </message>
    <message>
        <source>The model {model} is made for {task}, not for {tasks}.</source>
        <translation>モデル {model} は {task} 用で、{tasks} 用ではありません。</translation>
    </message>
    <message>
        <source>The models {first} and {model} are both made for {task}.</source>
        <translation>モデル {first} と {model} はどちらも {task} 用です。</translation>
    </message>
    <message>
        <source>The name is too long: {most} characters are the most.</source>
        <translation>名前が長すぎます。{most} 文字までです。</translation>
    </message>
    <message>
        <source>The name template is empty.</source>
        <translation>名前のテンプレートが空です。</translation>
    </message>
    <message>
        <source>The packaged program has no room for it: on every machine install RestoreApp by pip, as pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>パッケージ版のプログラムには Ray を追加できません。すべてのコンピューターで pip により RestoreApp をインストールしてください: pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>The photo does not fit in memory.</source>
        <translation>写真がメモリに収まりません。</translation>
    </message>
    <message>
        <source>The program failed: {kind}: {error}</source>
        <translation>プログラムが失敗しました: {kind}: {error}</translation>
    </message>
    <message>
        <source>The program&apos;s worker was brought down by this photo.</source>
        <translation>この写真で作業プロセスが落ちました。</translation>
    </message>
    <message>
        <source>The recipe has schema {schema!r}; this program reads {readable}.</source>
        <translation>レシピのスキーマは {schema} ですが、このプログラムは {readable} を読みます。</translation>
    </message>
    <message>
        <source>The recipe holds no list of steps.</source>
        <translation>レシピにステップの一覧がありません。</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON.</source>
        <translation>レシピが正しい JSON ではありません。</translation>
    </message>
    <message>
        <source>The recipe does not say by name which model does which step.</source>
        <translation>レシピに、どのステップをどのモデルで行うかが名前で示されていません。</translation>
    </message>
    <message>
        <source>The reference has {reference} pixels, what it is compared with {size}.</source>
        <translation>参照画像は {reference} ピクセル、比較対象は {size} です。</translation>
    </message>
    <message>
        <source>The session that was kept is damaged.</source>
        <translation>保存されたセッションが壊れています。</translation>
    </message>
    <message>
        <source>The session was kept by another version of the program.</source>
        <translation>セッションは別のバージョンのプログラムで保存されました。</translation>
    </message>
    <message>
        <source>The settings of the earlier batch cannot be read.</source>
        <translation>以前の一括処理の設定を読み込めません。</translation>
    </message>
    <message>
        <source>The weights {name} are for a network this program does not have.</source>
        <translation>重み {name} は、このプログラムにないネットワーク用です。</translation>
    </message>
    <message>
        <source>The weights {name} are missing.</source>
        <translation>重み {name} がありません。</translation>
    </message>
    <message>
        <source>The weights {name} are of another version.</source>
        <translation>重み {name} は別のバージョンのものです。</translation>
    </message>
    <message>
        <source>The weights {name} do not fit the network {network}.</source>
        <translation>重み {name} はネットワーク {network} に合いません。</translation>
    </message>
    <message>
        <source>The weights {name} have checksum {found}…, the model {model} needs {needed}….</source>
        <translation>重み {name} のチェックサムは {found}… ですが、モデル {model} には {needed}… が必要です。</translation>
    </message>
    <message>
        <source>The weights {name} have no readable header.</source>
        <translation>重み {name} に読めるヘッダーがありません。</translation>
    </message>
    <message>
        <source>The weights {name} have {key} {found}, the model {model} needs {wanted}.</source>
        <translation>重み {name} の {key} は {found} ですが、モデル {model} には {wanted} が必要です。</translation>
    </message>
    <message>
        <source>The weights {name} hold no card of this version.</source>
        <translation>重み {name} にこのバージョンのカードがありません。</translation>
    </message>
    <message>
        <source>The worker ended.</source>
        <translation>作業プロセスが終了しました。</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>重み {path} がありません。</translation>
    </message>
    <message>
        <source>There is a preset {new_name!r} already.</source>
        <translation>プリセット「{new_name}」は既にあります。</translation>
    </message>
    <message>
        <source>There is no device {name!r} on this computer.</source>
        <translation>このコンピューターに「{name}」というデバイスはありません。</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>{path} の空きがもうありません。</translation>
    </message>
    <message>
        <source>There is not enough memory to run {model}.</source>
        <translation>{model} を動かすメモリが足りません。</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>次のとおりです: {known}。</translation>
    </message>
    <message>
        <source>These can: {ids}.</source>
        <translation>使えるもの: {ids}。</translation>
    </message>
    <message>
        <source>These can: {names}.</source>
        <translation>使えるもの: {names}。</translation>
    </message>
    <message>
        <source>This computer has an NVIDIA graphics card, which this edition of the program does not use. The edition for CUDA does, and restores many times as fast.</source>
        <translation>このコンピューターには NVIDIA のグラフィックカードがありますが、この版は使用しません。CUDA 版は使用し、何倍も速く修復します。</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder.</source>
        <translation>そのバージョンを使うか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>終わるまで待つか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>WebP has no place for it but EXIF</source>
        <translation>WebP では EXIF にしか入りません</translation>
    </message>
    <message>
        <source>Which models run is known only after each photo was looked at.</source>
        <translation>どのモデルを使うかは、写真ごとに調べるまでわかりません。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き込み完了</translation>
    </message>
    <message>
        <source>XMP pixel dimensions corrected</source>
        <translation>XMP の画素数を修正</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>あるマシン</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>alpha left out: {format} cannot hold it (composited on white)</source>
        <translation>アルファを除外: {format} では保持できません（白に合成）</translation>
    </message>
    <message>
        <source>animated: the first frame was read, the others are left out</source>
        <translation>アニメーション: 最初のコマを読み、残りは除外</translation>
    </message>
    <message>
        <source>another colour space</source>
        <translation>別の色空間</translation>
    </message>
    <message>
        <source>begins with a thumbnail</source>
        <translation>サムネイルで始まっています</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw for daylight, as no white balance of the camera&apos;s was found, Display P3</source>
        <translation>カメラ RAW: カメラのホワイトバランスが見つからず、LibRaw により昼光で現像、Display P3</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw with the camera&apos;s white balance, Display P3</source>
        <translation>カメラ RAW: カメラのホワイトバランスで LibRaw により現像、Display P3</translation>
    </message>
    <message>
        <source>colour description left out: {primaries}/{curve} is not known</source>
        <translation>色の記述を除外: {primaries}/{curve} は未知です</translation>
    </message>
    <message>
        <source>colours described by gAMA and cHRM: carried as an ICC profile</source>
        <translation>gAMA と cHRM による色の記述: ICC プロファイルとして引き継ぎ</translation>
    </message>
    <message>
        <source>colours described by numbers: carried as an ICC profile</source>
        <translation>数値による色の記述: ICC プロファイルとして引き継ぎ</translation>
    </message>
    <message>
        <source>colours had been multiplied by alpha: divided again</source>
        <translation>色にアルファが乗算されていたため除算</translation>
    </message>
    <message>
        <source>comment left out: it is not carried</source>
        <translation>コメントを除外: 引き継がれません</translation>
    </message>
    <message>
        <source>compression ({said})</source>
        <translation>圧縮（{said}）</translation>
    </message>
    <message>
        <source>depth map</source>
        <translation>深度マップ</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>は存在しません</translation>
    </message>
    <message>
        <source>does not say its ISO</source>
        <translation>には ISO の記録がありません</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>は途中で終わっています</translation>
    </message>
    <message>
        <source>extended XMP left out, where phones keep depth maps: it is not carried</source>
        <translation>スマートフォンが深度マップを入れる拡張 XMP を除外: 引き継がれません</translation>
    </message>
    <message>
        <source>extra channels left out: they are not carried</source>
        <translation>余分なチャンネルを除外: 引き継がれません</translation>
    </message>
    <message>
        <source>file times</source>
        <translation>ファイルの日時</translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation>ほかの画像</translation>
    </message>
    <message>
        <source>gain map</source>
        <translation>ゲインマップ</translation>
    </message>
    <message>
        <source>gain map left out</source>
        <translation>ゲインマップを除外</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>grey → sRGB{way}: {format} holds no grey</source>
        <translation>グレー → sRGB{way}: {format} はグレーを保持できません</translation>
    </message>
    <message>
        <source>has HDR colours ({curve}), which are not read</source>
        <translation>は HDR の色（{curve}）で、読み込めません</translation>
    </message>
    <message>
        <source>has ISO {iso}</source>
        <translation>は ISO {iso} です</translation>
    </message>
    <message>
        <source>has more pixels than can be opened as GIF</source>
        <translation>は GIF として開けるピクセル数を超えています</translation>
    </message>
    <message>
        <source>has only {size} bytes</source>
        <translation>は {size} バイトしかありません</translation>
    </message>
    <message>
        <source>has {size} bytes</source>
        <translation>は {size} バイトです</translation>
    </message>
    <message>
        <source>has {size} pixels by its header, more than can be opened</source>
        <translation>はヘッダーによると {size} ピクセルで、開ける大きさを超えています</translation>
    </message>
    <message>
        <source>holds colours of a kind that is not read ({name})</source>
        <translation>は読み込めない種類の色です（{name}）</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>には画像がありません</translation>
    </message>
    <message>
        <source>holds no plain picture</source>
        <translation>には通常の画像がありません</translation>
    </message>
    <message>
        <source>holds {bits}-bit values of a kind that is not read</source>
        <translation>は読み込めない種類の {bits} ビット値です</translation>
    </message>
    <message>
        <source>installed by pip, or from source</source>
        <translation>pip またはソースからインストール</translation>
    </message>
    <message>
        <source>is a JPEG of a kind that is not read ({kind})</source>
        <translation>は読み込めない種類の JPEG です（{kind}）</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file that cannot be developed</source>
        <translation>は現像できないカメラ RAW です</translation>
    </message>
    <message>
        <source>is a restored photo already</source>
        <translation>は既に修復された写真です</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>は壊れています</translation>
    </message>
    <message>
        <source>is damaged or incomplete</source>
        <translation>は壊れているか不完全です</translation>
    </message>
    <message>
        <source>is damaged: a value is beyond its range</source>
        <translation>は壊れています: 範囲外の値があります</translation>
    </message>
    <message>
        <source>is damaged: channels are missing</source>
        <translation>は壊れています: チャンネルが足りません</translation>
    </message>
    <message>
        <source>is damaged: its colour profile cannot be read</source>
        <translation>は壊れています: カラープロファイルを読めません</translation>
    </message>
    <message>
        <source>is damaged: its colour profile is too large</source>
        <translation>は壊れています: カラープロファイルが大きすぎます</translation>
    </message>
    <message>
        <source>is damaged: its header cannot be read</source>
        <translation>は壊れています: ヘッダーを読めません</translation>
    </message>
    <message>
        <source>is damaged: its header states no pixels</source>
        <translation>は壊れています: ヘッダーに画素数がありません</translation>
    </message>
    <message>
        <source>is damaged: its header states no range of values</source>
        <translation>は壊れています: ヘッダーに値の範囲がありません</translation>
    </message>
    <message>
        <source>is damaged: parts of the picture do not hang together</source>
        <translation>は壊れています: 画像の各部がつながりません</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>はファイルではありません</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read</source>
        <translation>は読み込める種類の画像ではありません</translation>
    </message>
    <message>
        <source>is {format_id}</source>
        <translation>は {format_id} です</translation>
    </message>
    <message>
        <source>it describes {space}, the photo is {wanted}</source>
        <translation>{space} 用ですが、写真は {wanted} です</translation>
    </message>
    <message>
        <source>it has no place in a TIFF above 4 GB</source>
        <translation>4 GB を超える TIFF には入りません</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>壊れています</translation>
    </message>
    <message>
        <source>it says nothing but what TIFF says itself</source>
        <translation>TIFF 自体の情報しか含みません</translation>
    </message>
    <message>
        <source>left out, damaged: {names}</source>
        <translation>壊れているため除外: {names}</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <source>matte</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>を読む権限がありません</translation>
    </message>
    <message>
        <source>motion photo: its video left out</source>
        <translation>モーションフォト: 動画を除外</translation>
    </message>
    <message>
        <source>noise {noise:g}: left as it is</source>
        <translation>ノイズ {noise:g}: そのまま</translation>
    </message>
    <message>
        <source>Note of the processing added (EXIF Software, XMP history)</source>
        <translation>処理の記録を追加（EXIF Software、XMP 履歴）</translation>
    </message>
    <message>
        <source>The results need about {needed:,.0f} MB; {free:,.0f} MB are free.</source>
        <translation>結果には約 {needed:,.0f} MB 必要ですが、空きは {free:,.0f} MB です。</translation>
    </message>
    <message>
        <source>orientation applied and reset</source>
        <translation>向きを適用してリセット</translation>
    </message>
    <message>
        <source>packaged</source>
        <translation>パッケージ版</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>quality {kept}</source>
        <translation>品質 {kept}</translation>
    </message>
    <message>
        <source>quality {quality}, {sampling}</source>
        <translation>品質 {quality}、{sampling}</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>several pictures in the file: the first was read, the others are left out</source>
        <translation>ファイルに複数の画像: 最初を読み、残りは除外</translation>
    </message>
    <message>
        <source>size or depth</source>
        <translation>サイズまたはビット数</translation>
    </message>
    <message>
        <source>size {before} → {after}</source>
        <translation>サイズ {before} → {after}</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>サイズ {size}</translation>
    </message>
    <message>
        <source>texts left out: {names}</source>
        <translation>テキストを除外: {names}</translation>
    </message>
    <message>
        <source>the ICC profile is of no use</source>
        <translation>ICC プロファイルが使えません</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>the file has no ICC profile</source>
        <translation>ファイルに ICC プロファイルがありません</translation>
    </message>
    <message>
        <source>the format that is written</source>
        <translation>書き込む形式</translation>
    </message>
    <message>
        <source>the models that restore it</source>
        <translation>修復するモデル</translation>
    </message>
    <message>
        <source>the photo&apos;s own name</source>
        <translation>写真自身の名前</translation>
    </message>
    <message>
        <source>tile {done} of {of_all}</source>
        <translation>タイル {done} / {of_all}</translation>
    </message>
    <message>
        <source>values that are no numbers were set to 0, infinite ones to 0 or 1</source>
        <translation>数でない値は 0 に、無限大は 0 か 1 にしました</translation>
    </message>
    <message>
        <source>was taken on {date}</source>
        <translation>は {date} に撮影されました</translation>
    </message>
    <message>
        <source>when the photo was taken; {date:%Y%m%d} as strftime writes it</source>
        <translation>撮影日。{date:%Y%m%d} は strftime の書式</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} ビット</translation>
    </message>
    <message>
        <source>{choice} is no format that can be written.</source>
        <translation>{choice} は書き込める形式ではありません。</translation>
    </message>
    <message>
        <source>{clause!r} is no rule.</source>
        <translation>「{clause}」は規則ではありません。</translation>
    </message>
    <message>
        <source>{count} bytes behind the picture left out</source>
        <translation>画像の後ろの {count} バイトを除外</translation>
    </message>
    <message>
        <source>{device} failed ({words}), so the CPU did the rest.</source>
        <translation>{device} が失敗し（{words}）、残りは CPU が行いました。</translation>
    </message>
    <message>
        <source>{device} has too little memory free, so the CPU did the work.</source>
        <translation>{device} の空きメモリが足りず、CPU が行いました。</translation>
    </message>
    <message>
        <source>{device} is slower here than the CPU, which did the rest.</source>
        <translation>ここでは {device} が CPU より遅く、残りは CPU が行いました。</translation>
    </message>
    <message>
        <source>{folder} cannot be read.</source>
        <translation>{folder} を読み込めません。</translation>
    </message>
    <message>
        <source>{formats} can.</source>
        <translation>{formats} なら可能です。</translation>
    </message>
    <message>
        <source>{format} cannot be written with {choice} bit.</source>
        <translation>{format} は {choice} ビットで書き込めません。</translation>
    </message>
    <message>
        <source>{format} cannot be written.</source>
        <translation>{format} は書き込めません。</translation>
    </message>
    <message>
        <source>{format} holds no inks</source>
        <translation>{format} はインクを保持できません</translation>
    </message>
    <message>
        <source>{format} holds no picture of {size} pixels.</source>
        <translation>{format} は {size} ピクセルの画像を保存できません。</translation>
    </message>
    <message>
        <source>{label} is a number from {least:g} to {most:g}.</source>
        <translation>{label}は {least:g} から {most:g} の数です。</translation>
    </message>
    <message>
        <source>{line}, but no coarser than {least}</source>
        <translation>{line}、ただし {least} より粗くしない</translation>
    </message>
    <message>
        <source>{machine} does not see {home}; share the folder under the same path.</source>
        <translation>{machine} から {home} が見えません。同じパスでフォルダーを共有してください。</translation>
    </message>
    <message>
        <source>{model} cannot restore a part of this photo.</source>
        <translation>{model} はこの写真の一部を修復できません。</translation>
    </message>
    <message>
        <source>{model} cannot stand in the names of a batch with rules.</source>
        <translation>{model} は規則のある一括処理の名前には使えません。</translation>
    </message>
    <message>
        <source>{model} cannot work within {megabytes:.0f} MB of memory.</source>
        <translation>{model} は {megabytes:.0f} MB のメモリでは動きません。</translation>
    </message>
    <message>
        <source>{name!r} is no name of a file.</source>
        <translation>「{name}」はファイル名ではありません。</translation>
    </message>
    <message>
        <source>{name!r} is not a step.</source>
        <translation>「{name}」はステップではありません。</translation>
    </message>
    <message>
        <source>{names} left out, as asked</source>
        <translation>指定どおり {names} を除外</translation>
    </message>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation>{name} を削除できません。</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} を読み込めません。</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>{name} を書き込めません。</translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation>{name} が読み込み中に変わりました。</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} を書き込めませんでした。</translation>
    </message>
    <message>
        <source>{name} does not end in a suffix that can be written.</source>
        <translation>{name} の拡張子は書き込めるものではありません。</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} は存在しません。</translation>
    </message>
    <message>
        <source>{name} does not fit in memory.</source>
        <translation>{name} はメモリに収まりません。</translation>
    </message>
    <message>
        <source>{name} exists</source>
        <translation>{name} があります</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} は既に存在します。</translation>
    </message>
    <message>
        <source>{name} is a device, not a photo.</source>
        <translation>{name} は写真ではなくデバイスです。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a photo.</source>
        <translation>{name} は写真ではなくフォルダーです。</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} はフォルダーです。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} は壊れているか不完全です。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} は空です。</translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation>{name} はもうありません</translation>
    </message>
    <message>
        <source>{name} is not a picture of a kind that can be read.</source>
        <translation>{name} は読み込める種類の画像ではありません。</translation>
    </message>
    <message>
        <source>{name} is the photo itself.</source>
        <translation>{name} は写真そのものです。</translation>
    </message>
    <message>
        <source>{name} is to be written as {format_choice}, but its name says {format}.</source>
        <translation>{name} を {format_choice} として書く指定ですが、名前は {format} です。</translation>
    </message>
    <message>
        <source>{name} is too large to be read.</source>
        <translation>{name} は大きすぎて読み込めません。</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name}を除外</translation>
    </message>
    <message>
        <source>{name} left out: {why}</source>
        <translation>{name}を除外: {why}</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>{name} を読む権限がありません。</translation>
    </message>
    <message>
        <source>{name} was not written: it read back with {found} changed.</source>
        <translation>{name} は書き込まれませんでした。読み直すと変わっていたもの: {found}。</translation>
    </message>
    <message>
        <source>{name}: unknown key {keys}.</source>
        <translation>{name}: 未知のキー {keys}。</translation>
    </message>
    <message>
        <source>{name}: {names} is not known and kept as it is.</source>
        <translation>{name}: {names} は未知のため、そのまま残します。</translation>
    </message>
    <message>
        <source>{name}: {setting} cannot be {value!r}.</source>
        <translation>{name}: {setting} を {value} にはできません。</translation>
    </message>
    <message>
        <source>{one}, then {other}</source>
        <translation>{one}、その後 {other}</translation>
    </message>
    <message>
        <source>{pages} pages in the file: the first was read, the others are left out</source>
        <translation>ファイルに {pages} ページ: 最初を読み、残りは除外</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts}、{last}</translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation>{path} を使えません。</translation>
    </message>
    <message>
        <source>{path} has more than {most:,} bytes.</source>
        <translation>{path} は {most:,} バイトを超えています。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} は壊れています。</translation>
    </message>
    <message>
        <source>{path} is damaged: {error}.</source>
        <translation>{path} は壊れています: {error}。</translation>
    </message>
    <message>
        <source>{path} is written but cannot be given its name: {reason}.</source>
        <translation>{path} は書き込みましたが、名前を付けられません: {reason}。</translation>
    </message>
    <message>
        <source>{path} was written by another version of the program.</source>
        <translation>{path} は別のバージョンのプログラムで書かれました。</translation>
    </message>
    <message>
        <source>{processors} processors, {machine}</source>
        <translation>プロセッサー {processors} 個、{machine}</translation>
    </message>
    <message>
        <source>{quality} is no quality.</source>
        <translation>{quality} という品質はありません。</translation>
    </message>
    <message>
        <source>{reason}: tiles of {tile_px} pixels were used.</source>
        <translation>{reason}。{tile_px} ピクセルのタイルを使いました。</translation>
    </message>
    <message>
        <source>{reason}; ask for the right, or choose another folder.</source>
        <translation>{reason}。権限を得るか別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{step}: {name} cannot be {value!r}.</source>
        <translation>{step}: {name} を {value} にはできません。</translation>
    </message>
    <message>
        <source>{text!r} holds no rule.</source>
        <translation>「{text}」に規則がありません。</translation>
    </message>
    <message>
        <source>{text!r} holds {sign!r}, which no file name has everywhere.</source>
        <translation>「{text}」には、ファイル名に使えないことのある「{sign}」が含まれています。</translation>
    </message>
    <message>
        <source>{text!r} is no name template.</source>
        <translation>「{text}」は名前のテンプレートではありません。</translation>
    </message>
    <message>
        <source>{total:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>メモリ {total:.1f} GB、空き {free:.1f} GB</translation>
    </message>
    <message>
        <source>{words!r} cannot be done.</source>
        <translation>「{words}」はできません。</translation>
    </message>
    <message>
        <source>{words!r} is nothing to do.</source>
        <translation>「{words}」という処理はありません。</translation>
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
        <translation>{{counter:4}} は {most} までの幅、{{date:%Y%m%d}} は書式を持ち、ほかは何も持ちません。</translation>
    </message>
    <message>
        <source>{{{field}:{spec}}} cannot be filled in.</source>
        <translation>{{{field}:{spec}}} は埋められません。</translation>
    </message>
    <message>
        <source>{{{field}}} is no field of a name.</source>
        <translation>{{{field}}} は名前のフィールドではありません。</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Levels</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>{0}: level σ {1}</source>
        <translation>{0}: レベル σ {1}</translation>
    </message>
    <message>
        <source>{0}: strength {1} %</source>
        <translation>{0}: 強さ {1} %</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>修復中</translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation>{0} を修復中</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} を保存中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>残り {0}</translation>
    </message>
    <message>
        <source>{0} waits…</source>
        <translation>{0} 待機中…</translation>
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
            <numerusform>写真 %n 枚が完了、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation>
            <numerusform>残り %n 枚。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>続きから再開(&amp;G)</translation>
    </message>
    <message>
        <source>A batch into this folder was interrupted ({0}).</source>
        <translation>このフォルダーへの一括処理が中断されています（{0}）。</translation>
    </message>
    <message>
        <source>It goes on with its own settings; nothing is done twice.</source>
        <translation>元の設定で続きから進みます。二度行われるものはありません。</translation>
    </message>
</context>
<context>
    <name>_PathList</name>
    <message>
        <source>Drop folders and photos here.</source>
        <translation>ここにフォルダーや写真をドロップしてください。</translation>
    </message>
</context>
</TS>
