<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation>关于 {0}</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>设备：</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在检查这台电脑…</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>正在读取许可证…</translation>
    </message>
    <message>
        <source>Restores photographs and changes nothing else about them.
Everything happens on this computer. MIT licence.</source>
        <translation>修复照片，除此之外不做任何更改。
一切都在这台电脑上进行。MIT 许可证。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About</source>
        <translation>关于 RestoreApp(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>之后(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Apply this recipe to all open photos</source>
        <translation>将此配方应用到所有打开的照片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>批处理(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>之前(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close photo</source>
        <translation>关闭照片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Gather a bug report…</source>
        <translation>收集错误报告(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>管理预设(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save recipe as preset…</source>
        <translation>将配方存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What was removed</source>
        <translation>被去除的内容(&amp;W)</translation>
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
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Before, for as long as it is held</source>
        <translation>按住期间显示之前</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation>比较版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Compare w&amp;ith reference…</source>
        <translation>与参考图像比较(&amp;I)…</translation>
    </message>
    <message>
        <source>Cop&amp;y restored photo</source>
        <translation>复制修复后的照片(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy rec&amp;ipe</source>
        <translation>复制配方(&amp;I)</translation>
    </message>
    <message>
        <source>Divider &amp;left, or top</source>
        <translation>分隔线移到左侧或顶部(&amp;L)</translation>
    </message>
    <message>
        <source>Divider &amp;middle</source>
        <translation>分隔线移到中间(&amp;M)</translation>
    </message>
    <message>
        <source>Divider &amp;right, or bottom</source>
        <translation>分隔线移到右侧或底部(&amp;R)</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>拖出</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>适合窗口或 100 %</translation>
    </message>
    <message>
        <source>Get the result as a file; where it is zoomed in, with Ctrl</source>
        <translation>将结果取出为文件；放大时按住 Ctrl</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;A</source>
        <translation>保留为快照 A(&amp;A)</translation>
    </message>
    <message>
        <source>Keep as snapshot &amp;B</source>
        <translation>保留为快照 B(&amp;B)</translation>
    </message>
    <message>
        <source>Level split</source>
        <translation>上下分割</translation>
    </message>
    <message>
        <source>Lo&amp;upe: smaller</source>
        <translation>放大镜：更小(&amp;U)</translation>
    </message>
    <message>
        <source>Lou&amp;pe</source>
        <translation>放大镜(&amp;P)</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Loupe: lar&amp;ger</source>
        <translation>放大镜：更大(&amp;G)</translation>
    </message>
    <message>
        <source>Move the divider; with Shift by more, with Ctrl the loupe</source>
        <translation>移动分隔线；按 Shift 移动更多，按 Ctrl 移动放大镜</translation>
    </message>
    <message>
        <source>Move the picture, or the divider by its handle</source>
        <translation>移动图像，或用手柄移动分隔线</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open from cli&amp;pboard</source>
        <translation>从剪贴板打开(&amp;P)</translation>
    </message>
    <message>
        <source>Paste recip&amp;e</source>
        <translation>粘贴配方(&amp;E)</translation>
    </message>
    <message>
        <source>Place the divider</source>
        <translation>放置分隔线</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>修复(&amp;S)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>去除部分</translation>
    </message>
    <message>
        <source>Removed: stro&amp;nger</source>
        <translation>去除部分：更强(&amp;N)</translation>
    </message>
    <message>
        <source>Removed: w&amp;eaker</source>
        <translation>去除部分：更弱(&amp;E)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>S&amp;witch between A and B</source>
        <translation>在 A 和 B 之间切换(&amp;W)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Side by si&amp;de</source>
        <translation>并排(&amp;D)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split &amp;top and bottom</source>
        <translation>上下分割(&amp;T)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大视图(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小视图(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift by how much the loupe magnifies</source>
        <translation>在指针处缩放；按 Shift 改变放大镜倍数</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more before these:</source>
        <translation>
            <numerusform>此前还有 %n 条：</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>BatchState</name>
    <message>
        <source>The system refused: {0}.</source>
        <translation>系统拒绝了：{0}。</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>批处理已结束</translation>
    </message>
    <message>
        <source>{0} % – Batch</source>
        <translation>{0} % – 批处理</translation>
    </message>
</context>
<context>
    <name>BugReportDialog</name>
    <message>
        <source>Bug report</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>Choose another place, or copy the text instead.</source>
        <translation>请选择其他位置，或改为复制文本。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Save the bug report</source>
        <translation>保存错误报告</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation>无法写入报告：{0}。</translation>
    </message>
    <message>
        <source>This is all that the report says. No photo and no name of one is in it. Strike out what you do not want to tell, save it, and send it where you like: the program sends nothing.</source>
        <translation>报告的内容仅此而已。其中没有照片，也没有照片的名称。请删去不想透露的内容，保存后发送到您愿意的地方：程序不会发送任何东西。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>After · earlier settings</source>
        <translation>之后 · 先前的设置</translation>
    </message>
    <message>
        <source>After · in progress</source>
        <translation>之后 · 处理中</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Before above, after below a divider at {0} %</source>
        <translation>分隔线在 {0} %，上方为之前，下方为之后</translation>
    </message>
    <message>
        <source>Before on the left, after on the right of a divider at {0} %</source>
        <translation>分隔线在 {0} %，左侧为之前，右侧为之后</translation>
    </message>
    <message>
        <source>Before on the left, after on the right, both of the same place</source>
        <translation>左侧为之前，右侧为之后，位置相同</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Removed · ×{0}</source>
        <translation>去除部分 · ×{0}</translation>
    </message>
    <message>
        <source>The photo as it was opened</source>
        <translation>打开时的照片</translation>
    </message>
    <message>
        <source>loupe ×{0}</source>
        <translation>放大镜 ×{0}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}；{1}</translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板中没有图像。</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在修复…</translation>
    </message>
    <message>
        <source>The wheel zooms and dragging moves all of them; hold Space: before.</source>
        <translation>滚轮缩放和拖动同时作用于全部；按住空格：之前。</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>使用 {0}</translation>
    </message>
</context>
<context>
    <name>DeviceList</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>{0} · not measured yet</source>
        <translation>{0} · 尚未测量</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>程序出现了问题。</translation>
    </message>
    <message>
        <source>Your photos are untouched, and you can go on. The details help whoever mends it.</source>
        <translation>您的照片完好无损，可以继续使用。详细信息有助于修复问题。</translation>
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
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Compare with reference</source>
        <translation>与参考图像比较</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>照片 ({0})</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
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
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>正在估算…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>其内容将被替换。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace original</source>
        <translation>替换原照片</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save restored photo</source>
        <translation>保存修复后的照片</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>The photo as it was will be gone. Save under another name to keep it.</source>
        <translation>原来的照片将会丢失。要保留它，请用其他名称保存。</translation>
    </message>
    <message>
        <source>This replaces the original photo.</source>
        <translation>这将替换原照片。</translation>
    </message>
    <message>
        <source>{0} exists already.</source>
        <translation>{0} 已存在。</translation>
    </message>
    <message>
        <source>{0} holds no picture with a side of more than {1} pixels.</source>
        <translation>{0} 不能保存边长超过 {1} 像素的图像。</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>{0} pixels, of {1}</source>
        <translation>{0} 像素，原为 {1}</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Depth</source>
        <translation>位深(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>元数据(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>除位置外全部</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>与原照片相同</translation>
    </message>
    <message>
        <source>D&amp;ither where 8 bit are written</source>
        <translation>写入 8 位时使用抖动(&amp;I)</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC. Colour profile and resolution are always kept.</source>
        <translation>EXIF、XMP 和 IPTC。颜色配置文件和分辨率始终保留。</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Smooth shades, as of skies, then show no bands.</source>
        <translation>天空等平滑渐变不会出现色带。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n bit</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>EXIF kept</source>
        <translation>保留 EXIF</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>own colour profile</source>
        <translation>自带颜色配置文件</translation>
    </message>
    <message>
        <source>sRGB assumed</source>
        <translation>假定为 sRGB</translation>
    </message>
    <message>
        <source>transparency kept</source>
        <translation>保留透明度</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <translation>打开照片</translation>
    </message>
</context>
<context>
    <name>FiltersForm</name>
    <message>
        <source>By the estimate: each photo is read first, then left as it is or done.</source>
        <translation>按估计：先读取每张照片，然后保持原样或处理。</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪点</translation>
    </message>
    <message>
        <source>Photos that do not say their ISO are left out.</source>
        <translation>未注明 ISO 的照片将被排除。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄于</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{0}, from</source>
        <translation>{0}，从</translation>
    </message>
    <message>
        <source>{0}, to</source>
        <translation>{0}，至</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Add &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>添加照片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add op&amp;en photos</source>
        <translation>添加打开的照片(&amp;E)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>所有格式</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>筛选（{0}）</translation>
    </message>
    <message>
        <source>Folders and photos of the batch</source>
        <translation>批处理的文件夹和照片</translation>
    </message>
    <message>
        <source>Formats: {0}</source>
        <translation>格式：{0}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>照片 ({0})</translation>
    </message>
    <message>
        <source>Photos in s&amp;ubfolders, too</source>
        <translation>包括子文件夹中的照片(&amp;U)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Take photos by date, ISO or noise</source>
        <translation>按日期、ISO 或噪点选取照片</translation>
    </message>
</context>
<context>
    <name>KeptSession</name>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The last session cannot be restored.</source>
        <translation>无法恢复上次会话。</translation>
    </message>
    <message numerus="yes">
        <source>The last session ended unexpectedly, with %n photo(s) open.</source>
        <translation>
            <numerusform>上次会话意外结束，当时打开了 %n 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open is not kept for after a crash.</source>
        <translation>打开的内容不会为崩溃而保留。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n restored photo(s) are not saved.</source>
        <translation>
            <numerusform>有 %n 张修复后的照片未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>批处理正在运行。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存并退出</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>The restored version of {0} is not saved.</source>
        <translation>{0} 的修复版本未保存。</translation>
    </message>
    <message>
        <source>The window closes as soon as the photo is saved.</source>
        <translation>照片保存后窗口即会关闭。</translation>
    </message>
    <message>
        <source>What is done stays done. Choose the same folder again to go on with it.</source>
        <translation>已完成的保持完成。再次选择同一文件夹即可继续。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Batch: {0} %</source>
        <translation>批处理：{0} %</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <source>Drop photos here, or press Open.</source>
        <translation>将照片拖放到此处，或按“打开”。</translation>
    </message>
    <message>
        <source>File &gt; Batch… says why.</source>
        <translation>原因请见“文件 &gt; 批处理…”。</translation>
    </message>
    <message>
        <source>File &gt; Batch… shows the list.</source>
        <translation>列表请见“文件 &gt; 批处理…”。</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>还没有预设</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>正在打开 {0}…</translation>
    </message>
    <message>
        <source>Preset {0}</source>
        <translation>预设 {0}</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>显示批处理</translation>
    </message>
    <message>
        <source>The batch has ended: {0}.</source>
        <translation>批处理已结束：{0}。</translation>
    </message>
    <message>
        <source>The batch pauses.</source>
        <translation>批处理已暂停。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>{0} cannot be read now.</source>
        <translation>现在无法读取 {0}。</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation>{0} · 剩余 {1}</translation>
    </message>
    <message>
        <source>{0} · {1} s</source>
        <translation>{0} · {1} 秒</translation>
    </message>
    <message>
        <source>{0}, paused</source>
        <translation>{0}，已暂停</translation>
    </message>
</context>
<context>
    <name>ManagePresetsDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the preset {0}?</source>
        <translation>要删除预设 {0} 吗？</translation>
    </message>
    <message>
        <source>Photos keep the recipes that they have.</source>
        <translation>照片保留各自的配方。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>There are no presets. Presets &gt; Save recipe as preset… makes one.</source>
        <translation>没有预设。“预设 &gt; 将配方存为预设…”可以创建。</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Default · {0}</source>
        <translation>默认 · {0}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>{0}: model</source>
        <translation>{0}：模型</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the offer</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>ParameterControl</name>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Auto · {0} %</source>
        <translation>自动 · {0} %</translation>
    </message>
    <message>
        <source>Auto · {0} {1}</source>
        <translation>自动 · {0} {1}</translation>
    </message>
    <message>
        <source>{0}: auto</source>
        <translation>{0}：自动</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Untitled {0}</source>
        <translation>未命名 {0}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n photo(s) of the last session are no longer there.</source>
        <translation>
            <numerusform>上次会话中的 %n 张照片已不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>上次会话</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>无法读取文件夹。</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>该文件夹中没有照片。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Some settings could not be read; the defaults stand in for them.</source>
        <translation>部分设置无法读取，使用默认值代替。</translation>
    </message>
    <message>
        <source>The settings hold until you quit; they cannot be kept.</source>
        <translation>设置在退出前有效，但无法保存。</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>From p&amp;reset</source>
        <translation>来自预设(&amp;R)</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>还没有预设</translation>
    </message>
    <message>
        <source>Sets the steps as a preset has them</source>
        <translation>按预设设置各步骤</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>No step</source>
        <translation>没有步骤</translation>
    </message>
    <message>
        <source>{0} auto</source>
        <translation>{0} 自动</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message numerus="yes">
        <source>%n photo(s) got the recipe of this one.</source>
        <translation>
            <numerusform>%n 张照片已应用此照片的配方。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy one with Edit &gt; Copy recipe.</source>
        <translation>用“编辑 &gt; 复制配方”复制一个。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) that the recipe names are not installed: {0}.</source>
        <translation>
            <numerusform>配方指定的 %n 个模型未安装：{0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead, the default model of the step is used.</source>
        <translation>将改用该步骤的默认模型。</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>粘贴配方</translation>
    </message>
    <message>
        <source>Recipe of {0}</source>
        <translation>{0} 的配方</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>重置{0}</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>快照 {0}</translation>
    </message>
    <message>
        <source>Snapshot {0} is kept: {1}.</source>
        <translation>已保留快照 {0}：{1}。</translation>
    </message>
    <message>
        <source>The clipboard holds no recipe.</source>
        <translation>剪贴板中没有配方。</translation>
    </message>
    <message>
        <source>The recipe on the clipboard cannot be used.</source>
        <translation>无法使用剪贴板中的配方。</translation>
    </message>
    <message>
        <source>Undo takes it back, for each photo.</source>
        <translation>“撤消”可逐张照片取消。</translation>
    </message>
    <message>
        <source>{0}: default model</source>
        <translation>{0}：默认模型</translation>
    </message>
    <message>
        <source>{0}: model {1}</source>
        <translation>{0}：模型 {1}</translation>
    </message>
</context>
<context>
    <name>ReferenceBar</name>
    <message>
        <source>Compare no more</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>与参考图像的比较</translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation>参考图像 {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>之后 {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>之前 {0}</translation>
    </message>
    <message>
        <source>equal to it</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
    <message>
        <source>{0}, SSIM {1}</source>
        <translation>{0}，SSIM {1}</translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>&amp;Beside the photos</source>
        <translation>在照片旁边(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加编号</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>浏览(&amp;W)…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>结果的文件夹</translation>
    </message>
    <message>
        <source>If &amp;taken</source>
        <translation>若已占用(&amp;T)</translation>
    </message>
    <message>
        <source>If a file has the name already</source>
        <translation>若已有同名文件</translation>
    </message>
    <message>
        <source>Into a folder, &amp;arranged alike</source>
        <translation>放入文件夹，结构相同(&amp;A)</translation>
    </message>
    <message>
        <source>Leave the photo out</source>
        <translation>排除该照片</translation>
    </message>
    <message>
        <source>Names of the results</source>
        <translation>结果的名称</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>批处理的照片</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>By rules, for each photo its own</source>
        <translation>按规则，每张照片各自处理</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules in order, the first that fits counts: noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</source>
        <translation>按顺序的规则，以第一条符合的为准：noise above 20: denoise + deblur 0.5; noise below 3: leave; else denoise auto</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>As fast as it can</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>保持电脑唤醒</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>Only when the computer is idle</source>
        <translation>仅在电脑空闲时</translation>
    </message>
    <message>
        <source>Other programs go first</source>
        <translation>其他程序优先</translation>
    </message>
    <message>
        <source>Where the system allows it; the screen may go dark.</source>
        <translation>在系统允许时；屏幕可能变暗。</translation>
    </message>
    <message>
        <source>Which programs go first</source>
        <translation>哪些程序优先</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Another &amp;batch…</source>
        <translation>另一个批处理(&amp;B)…</translation>
    </message>
    <message>
        <source>Broken off. What is done stays done.</source>
        <translation>已中断。已完成的保持完成。</translation>
    </message>
    <message>
        <source>Do selected &amp;last</source>
        <translation>最后处理所选(&amp;L)</translation>
    </message>
    <message>
        <source>Do selected &amp;next</source>
        <translation>接着处理所选(&amp;N)</translation>
    </message>
    <message>
        <source>Finished in {0}.</source>
        <translation>用时 {0} 完成。</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Open repor&amp;t</source>
        <translation>打开报告(&amp;T)</translation>
    </message>
    <message>
        <source>Paused · {0}</source>
        <translation>已暂停 · {0}</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>批处理进度</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>重试失败的(&amp;F)</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>已停止。已完成的保持完成。</translation>
    </message>
    <message>
        <source>Stopping · {0}</source>
        <translation>正在停止 · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} photos</source>
        <translation>{0} / {1} 张照片</translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation>{0} · 剩余约 {1}</translation>
    </message>
</context>
<context>
    <name>SavePresetDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Replaces the preset that has this name.</source>
        <translation>将替换同名的预设。</translation>
    </message>
    <message>
        <source>Save recipe as preset</source>
        <translation>将配方存为预设</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Kept: {0}.</source>
        <translation>已保留：{0}。</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message>
        <source>The restored photo is on the clipboard: {0}, 8 bit, sRGB.</source>
        <translation>修复后的照片已在剪贴板中：{0}，8 位，sRGB。</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
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
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>除位置外全部</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Another language comes with the next start.</source>
        <translation>其他语言将在下次启动时生效。</translation>
    </message>
    <message>
        <source>As NAME.restoreapp.json, read back when the photo is opened</source>
        <translation>存为 NAME.restoreapp.json，打开照片时读取</translation>
    </message>
    <message>
        <source>As much as is sensible</source>
        <translation>合理的最大量</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Beside the photo and its answer, at least 256 MB</source>
        <translation>除照片及其结果外，至少 256 MB</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Keep each photo&apos;s &amp;recipe beside it</source>
        <translation>在每张照片旁保留其配方(&amp;R)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Metadata that saved &amp;photos keep</source>
        <translation>保存的照片保留的元数据(&amp;P)</translation>
    </message>
    <message>
        <source>Most &amp;memory</source>
        <translation>最多内存(&amp;M)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message numerus="yes">
        <source>%n left out: {0}</source>
        <translation>
            <numerusform>排除 %n 个：{0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Add folders or photos.</source>
        <translation>请添加文件夹或照片。</translation>
    </message>
    <message>
        <source>Each only by a result that was read back and compared. There is no way back.</source>
        <translation>仅由重新读取并核对过的结果替换。无法撤消。</translation>
    </message>
    <message>
        <source>Files that have the names of results will be replaced.</source>
        <translation>与结果同名的文件将被替换。</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>请指定结果的文件夹。</translation>
    </message>
    <message>
        <source>Says what would happen, how long it takes and how much disk; writes nothing.</source>
        <translation>说明会发生什么、需要多长时间和多少磁盘空间；不写入任何内容。</translation>
    </message>
    <message>
        <source>Start and replace</source>
        <translation>开始并替换</translation>
    </message>
    <message>
        <source>Tick at least one step.</source>
        <translation>请至少勾选一个步骤。</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>将会发生的事</translation>
    </message>
    <message>
        <source>a file has the name of the result</source>
        <translation>有文件与结果同名</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>about {0} megapixels</source>
        <translation>约 {0} 百万像素</translation>
    </message>
    <message>
        <source>about {0} on the disk</source>
        <translation>磁盘上约 {0}</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>以及其他</translation>
    </message>
    <message>
        <source>measuring the time…</source>
        <translation>正在测量时间…</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>可用 {0}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Drag it out to get the result as a file</source>
        <translation>向外拖动可得到结果文件</translation>
    </message>
    <message>
        <source>Drag it out to get {0}</source>
        <translation>向外拖动可得到 {0}</translation>
    </message>
    <message>
        <source>done, not saved</source>
        <translation>完成，未保存</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>StepGroup</name>
    <message>
        <source>No installed model can do this.</source>
        <translation>没有已安装的模型能做到。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Size in pixels or cm</source>
        <translation>以像素或厘米指定尺寸</translation>
    </message>
    <message>
        <source>Size…</source>
        <translation>尺寸…</translation>
    </message>
    <message>
        <source>Values as of a new step</source>
        <translation>恢复新步骤的值</translation>
    </message>
    <message>
        <source>{0}: reset</source>
        <translation>{0}：重置</translation>
    </message>
    <message>
        <source>{0}: too large. {1}</source>
        <translation>{0}：太大。{1}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No step is on: the photo is shown as it is.</source>
        <translation>没有启用任何步骤：照片按原样显示。</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>需要 {0}</translation>
    </message>
    <message>
        <source>The picture shows earlier settings. Restore again to apply these.</source>
        <translation>图像显示的是先前的设置。再次修复以应用当前设置。</translation>
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
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>A side can become {0} to {1} times as long, not {2} times.</source>
        <translation>边长可变为 {0} 至 {1} 倍，而不是 {2} 倍。</translation>
    </message>
    <message>
        <source>Size after enlarging</source>
        <translation>放大后的尺寸</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>{0} → {1} pixels, factor {2}</source>
        <translation>{0} → {1} 像素，倍数 {2}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source> by the ICC profile</source>
        <translation>（按 ICC 配置文件）</translation>
    </message>
    <message>
        <source> without the ICC profile, which is of no use</source>
        <translation>（不含无法使用的 ICC 配置文件）</translation>
    </message>
    <message>
        <source>1, 2, 3 ... in the batch&apos;s order; {counter:4} gives 0001</source>
        <translation>1, 2, 3 … 按批处理的顺序；{counter:4} 得到 0001</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation>32 位浮点</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>8 bit dithered, as asked</source>
        <translation>按要求抖动为 8 位</translation>
    </message>
    <message>
        <source>: {format} holds no more</source>
        <translation>：{format} 不能保存更多</translation>
    </message>
    <message>
        <source>: {format} is only read</source>
        <translation>：{format} 只能读取</translation>
    </message>
    <message>
        <source>A model that is made for it goes into the folder {folder}.</source>
        <translation>为此制作的模型应放入文件夹 {folder}。</translation>
    </message>
    <message>
        <source>A part came out unusable and was done again in float32 on the CPU.</source>
        <translation>有一部分结果不可用，已在 CPU 上用 float32 重做。</translation>
    </message>
    <message>
        <source>A photo of {size} pixels does not fit in memory.</source>
        <translation>{size} 像素的照片放不进内存。</translation>
    </message>
    <message>
        <source>A preset cannot be called {name!r}.</source>
        <translation>预设不能命名为“{name}”。</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>预设需要名称。</translation>
    </message>
    <message>
        <source>A preset&apos;s name cannot hold {sign!r}.</source>
        <translation>预设的名称不能包含“{sign}”。</translation>
    </message>
    <message>
        <source>A worker that restores photos cannot be started.</source>
        <translation>无法启动修复照片的进程。</translation>
    </message>
    <message>
        <source>AVIF has no place for it but EXIF</source>
        <translation>AVIF 只能在 EXIF 中存放它</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}.</source>
        <translation>另一个批处理正在写入 {folder}。</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>请获取读取权限。</translation>
    </message>
    <message>
        <source>Begin a new one.</source>
        <translation>请重新开始一个。</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile})</source>
        <translation>CMYK → sRGB，按 ICC 配置文件（{profile}）</translation>
    </message>
    <message>
        <source>CMYK → sRGB by the ICC profile ({profile}): {reason}</source>
        <translation>CMYK → sRGB，按 ICC 配置文件（{profile}）：{reason}</translation>
    </message>
    <message>
        <source>CMYK → sRGB, roughly: {why}</source>
        <translation>CMYK → sRGB，近似：{why}</translation>
    </message>
    <message>
        <source>CPU, 1 thread, {precision}</source>
        <translation>CPU，1 个线程，{precision}</translation>
    </message>
    <message>
        <source>CPU, {threads} threads, {precision}</source>
        <translation>CPU，{threads} 个线程，{precision}</translation>
    </message>
    <message>
        <source>Change the name or the format.</source>
        <translation>请更改名称或格式。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Choose 8 or 16.</source>
        <translation>请选择 8 或 16。</translation>
    </message>
    <message>
        <source>Choose a reference with colours where the photo has them.</source>
        <translation>照片有颜色处，请选择有颜色的参考图像。</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>请选择其他名称，或允许覆盖。</translation>
    </message>
    <message>
        <source>Choose the picture of which this photo is a damaged version, uncropped.</source>
        <translation>请选择这张受损照片的原图像，不要裁剪。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller factor.</source>
        <translation>请关闭其他程序，或选择较小的倍数。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Copy it from its source again.</source>
        <translation>请从来源重新复制。</translation>
    </message>
    <message>
        <source>Deblur</source>
        <translation>去模糊</translation>
    </message>
    <message>
        <source>Delete it; the batch then begins anew.</source>
        <translation>删除它，批处理将重新开始。</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>EXIF left out: it is damaged</source>
        <translation>已排除 EXIF：已损坏</translation>
    </message>
    <message>
        <source>EXIF pixel dimensions corrected</source>
        <translation>已更正 EXIF 像素尺寸</translation>
    </message>
    <message>
        <source>EXIF thumbnail left out: a new one does not fit in its place</source>
        <translation>已排除 EXIF 缩略图：新的放不进原处</translation>
    </message>
    <message>
        <source>EXIF thumbnail renewed</source>
        <translation>已更新 EXIF 缩略图</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Enlarged, the photo of {size} pixels would have {after}, more than can be worked on.</source>
        <translation>放大后，{size} 像素的照片将有 {after}，超出可处理的范围。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Fields: {fields}.</source>
        <translation>字段：{fields}。</translation>
    </message>
    <message>
        <source>Folders are given by the output folder, which mirrors the input&apos;s.</source>
        <translation>文件夹由输出文件夹决定，其结构与输入相同。</translation>
    </message>
    <message>
        <source>GPS position left out, as asked</source>
        <translation>已按要求排除 GPS 位置</translation>
    </message>
    <message>
        <source>Give the same ones to go on with it, or begin a new one without resuming.</source>
        <translation>给出相同设置以继续，或不续接而重新开始。</translation>
    </message>
    <message>
        <source>Gives photos up to four times the width and height, small JPEGs too. Sharpens what is there and invents nothing: not made for faces of ten pixels or unreadable text.</source>
        <translation>将照片的宽和高放大至最多四倍，小 JPEG 也可以。使已有内容更清晰，不凭空创造：不适合十像素大小的人脸或无法辨认的文字。</translation>
    </message>
    <message>
        <source>Here there is: {devices}. Or leave it out.</source>
        <translation>此处有：{devices}。或者不指定。</translation>
    </message>
    <message>
        <source>How many times as wide and as high the photo becomes.</source>
        <translation>照片的宽和高变为多少倍。</translation>
    </message>
    <message>
        <source>How much of the change is applied: 0 leaves the photo as it is.</source>
        <translation>应用多少变化：0 保持照片原样。</translation>
    </message>
    <message>
        <source>How much of the colour noise goes; auto takes more of it than of the grain.</source>
        <translation>去除多少彩色噪点；自动比颗粒去除得更多。</translation>
    </message>
    <message>
        <source>How much of the detail found is applied: 0 only interpolates.</source>
        <translation>应用多少找到的细节：0 仅插值。</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own fine detail comes back where there is structure.</source>
        <translation>在有结构处恢复多少照片自身的细节。</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC 配置文件</translation>
    </message>
    <message>
        <source>ICC profile ({name})</source>
        <translation>ICC 配置文件（{name}）</translation>
    </message>
    <message>
        <source>ICC profile left out: damaged</source>
        <translation>已排除 ICC 配置文件：已损坏</translation>
    </message>
    <message>
        <source>ICC profile left out: {reason}</source>
        <translation>已排除 ICC 配置文件：{reason}</translation>
    </message>
    <message>
        <source>IPTC left out: {format} has no place for it</source>
        <translation>已排除 IPTC：{format} 无处存放</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>安装方法：pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>Installed models: {known}.</source>
        <translation>已安装的模型：{known}。</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>它以代码 {code} 结束。</translation>
    </message>
    <message>
        <source>It holds a character that no name can.</source>
        <translation>它包含名称中不能有的字符。</translation>
    </message>
    <message>
        <source>It is a number from 1 to 100.</source>
        <translation>应为 1 到 100 的数。</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g} or auto.</source>
        <translation>应为 {least:g} 到 {most:g} 的数，或自动。</translation>
    </message>
    <message>
        <source>It is a number from {least:g} to {most:g}.</source>
        <translation>应为 {least:g} 到 {most:g} 的数。</translation>
    </message>
    <message>
        <source>It is as large as the photo, but the recipe enlarges that.</source>
        <translation>它与照片一样大，但配方会放大照片。</translation>
    </message>
    <message>
        <source>It is damaged or of a camera that is not known; develop it to TIFF or DNG.</source>
        <translation>文件已损坏或来自未知相机；请冲洗为 TIFF 或 DNG。</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>这不是文本。</translation>
    </message>
    <message>
        <source>It may be damaged, or too large for this computer&apos;s memory.</source>
        <translation>它可能已损坏，或对这台电脑的内存来说太大。</translation>
    </message>
    <message>
        <source>It may come from a newer version.</source>
        <translation>它可能来自更新的版本。</translation>
    </message>
    <message>
        <source>It may still be being copied; go on with the batch afterwards.</source>
        <translation>它可能仍在复制中；请稍后继续批处理。</translation>
    </message>
    <message>
        <source>It needs {megabytes} MB beside the photo and its answer.</source>
        <translation>除照片及其结果外，还需要 {megabytes} MB。</translation>
    </message>
    <message>
        <source>It takes {needed:.1f} GB, {there:.1f} GB are free.</source>
        <translation>需要 {needed:.1f} GB，可用 {there:.1f} GB。</translation>
    </message>
    <message>
        <source>Its longest side is {pixels}; choose TIFF.</source>
        <translation>最长边为 {pixels}；请选择 TIFF。</translation>
    </message>
    <message>
        <source>JPEG XL has no place for it but EXIF</source>
        <translation>JPEG XL 只能在 EXIF 中存放它</translation>
    </message>
    <message>
        <source>JPEG comment left out: it is not carried</source>
        <translation>已排除 JPEG 注释：不予保留</translation>
    </message>
    <message>
        <source>JPEG holds at most {kilobytes} KB of it</source>
        <translation>JPEG 最多容纳 {kilobytes} KB</translation>
    </message>
    <message>
        <source>Known networks: {known}.</source>
        <translation>已知的网络：{known}。</translation>
    </message>
    <message>
        <source>Known steps: {known}.</source>
        <translation>已知的步骤：{known}。</translation>
    </message>
    <message>
        <source>Leave the model out to take the default one.</source>
        <translation>不指定模型即使用默认模型。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Little memory is free</source>
        <translation>可用内存很少</translation>
    </message>
    <message>
        <source>Looked for in {folder}.</source>
        <translation>已在 {folder} 中查找。</translation>
    </message>
    <message>
        <source>Make room and go on with the same batch.</source>
        <translation>请腾出空间，继续同一批处理。</translation>
    </message>
    <message>
        <source>Make room and go on.</source>
        <translation>请腾出空间后继续。</translation>
    </message>
    <message>
        <source>Make room and go on; nothing is lost.</source>
        <translation>请腾出空间后继续；没有任何丢失。</translation>
    </message>
    <message>
        <source>Make the model again, or remove the file.</source>
        <translation>请重新制作模型，或移除该文件。</translation>
    </message>
    <message>
        <source>Makes the photo larger and its detail finer.</source>
        <translation>使照片更大，细节更精细。</translation>
    </message>
    <message>
        <source>Measuring noise</source>
        <translation>正在测量噪点</translation>
    </message>
    <message>
        <source>Memory is limited</source>
        <translation>内存受限</translation>
    </message>
    <message>
        <source>Memory ran short: tiles of {tile_px} pixels were used.</source>
        <translation>内存不足：使用了 {tile_px} 像素的图块。</translation>
    </message>
    <message>
        <source>Mend that and go on; nothing is lost.</source>
        <translation>请解决后继续；没有任何丢失。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>请指定其中的文件。</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>请指定其中之一。</translation>
    </message>
    <message>
        <source>No installed model can {task}.</source>
        <translation>没有安装用于步骤 {task} 的模型。</translation>
    </message>
    <message>
        <source>No model is called {model!r}.</source>
        <translation>没有名为“{model}”的模型。</translation>
    </message>
    <message>
        <source>No noise was found, so none was removed.</source>
        <translation>未发现噪点，因此没有去除。</translation>
    </message>
    <message>
        <source>No photo and no folder was named.</source>
        <translation>没有指定照片或文件夹。</translation>
    </message>
    <message>
        <source>No photo has {name} from {least:g} to {most:g}.</source>
        <translation>没有照片的 {name} 在 {least:g} 到 {most:g} 之间。</translation>
    </message>
    <message>
        <source>No photo was taken since {since} and until {until}.</source>
        <translation>没有照片拍摄于 {since} 至 {until}。</translation>
    </message>
    <message>
        <source>On {machine} is version {there} of the program, here {version}.</source>
        <translation>{machine} 上的程序版本是 {there}，此处是 {version}。</translation>
    </message>
    <message>
        <source>Only one of the two, the reference and the photo, is grey.</source>
        <translation>参考图像和照片中只有一个是灰度。</translation>
    </message>
    <message>
        <source>Please report it, with the photo if you can.</source>
        <translation>请报告，最好附上照片。</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>请报告。</translation>
    </message>
    <message>
        <source>Ray, by which clusters work, is not installed.</source>
        <translation>未安装集群所用的 Ray。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Removes noise 3.7 times as fast as the default and 0.1 to 0.3 dB less well. For old computers, large batches and a first look.</source>
        <translation>降噪速度是默认模型的 3.7 倍，效果低 0.1 至 0.3 dB。适合旧电脑、大批量和初步查看。</translation>
    </message>
    <message>
        <source>Removes noise of any strength from colour and grey photographs. Not made for film scans with coarse grain or for heavy JPEG blocks.</source>
        <translation>去除彩色和灰度照片中任何强度的噪点。不适合颗粒粗大的胶片扫描或严重的 JPEG 块。</translation>
    </message>
    <message>
        <source>Removes noise.</source>
        <translation>去除噪点。</translation>
    </message>
    <message>
        <source>Save it as 8- or 16-bit RGB from the program that made it.</source>
        <translation>请在生成它的程序中存为 8 位或 16 位 RGB。</translation>
    </message>
    <message>
        <source>Save it without HDR from the program that made it.</source>
        <translation>请在生成它的程序中不带 HDR 保存。</translation>
    </message>
    <message>
        <source>Sees how noisy each part of a photo is; `auto` asks it. Takes fine texture for a little noise, and misses part of what a camera&apos;s own smoothing has spread.</source>
        <translation>查看照片各部分的噪点程度，供“auto”使用。会把精细纹理当作少量噪点，并漏掉相机平滑处理所扩散的一部分。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the 0-255 scale; auto estimates it.</source>
        <translation>噪点在 0-255 尺度上的标准差；自动会估计它。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or things that moved, up to some 20 pixels long. Not made for longer streaks, nor for lenses out of focus.</source>
        <translation>减轻相机或物体移动造成的模糊，长度约 20 像素以内。不适合更长的拖影和失焦。</translation>
    </message>
    <message>
        <source>Takes back the blur of a camera or a subject that moved.</source>
        <translation>减轻相机或被摄体移动造成的模糊。</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>The batch that was begun there has other settings.</source>
        <translation>在那里开始的批处理有不同的设置。</translation>
    </message>
    <message>
        <source>The batch was begun by another version of the program.</source>
        <translation>该批处理由另一版本的程序开始。</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be reached.</source>
        <translation>无法连接 {address} 的集群。</translation>
    </message>
    <message>
        <source>The disk has no room for {path}.</source>
        <translation>磁盘没有空间存放 {path}。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The disk is full; make room or choose another folder.</source>
        <translation>磁盘已满；请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The disk may be failing; try another folder or format.</source>
        <translation>磁盘可能有故障；请尝试其他文件夹或格式。</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full.</source>
        <translation>{folder} 所在磁盘快满了。</translation>
    </message>
    <message>
        <source>The file is damaged or was exchanged; install the program again.</source>
        <translation>文件已损坏或被替换；请重新安装程序。</translation>
    </message>
    <message>
        <source>The folder may not be written; choose another one.</source>
        <translation>文件夹不可写入；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made.</source>
        <translation>无法创建文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written.</source>
        <translation>文件夹 {folder} 不可写入。</translation>
    </message>
    <message>
        <source>The form is: {form}</source>
        <translation>格式为：{form}</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels.</source>
        <translation>上限为 {millions} 百万像素。</translation>
    </message>
    <message>
        <source>The limit is {millions} million pixels: a factor of {factor:g} is in it.</source>
        <translation>上限为 {millions} 百万像素：倍数 {factor:g} 在范围内。</translation>
    </message>
    <message>
        <source>The model {model} is made for {task}, not for {tasks}.</source>
        <translation>模型 {model} 用于 {task}，而不是 {tasks}。</translation>
    </message>
    <message>
        <source>The models {first} and {model} are both made for {task}.</source>
        <translation>模型 {first} 和 {model} 都用于 {task}。</translation>
    </message>
    <message>
        <source>The name is too long: {most} characters are the most.</source>
        <translation>名称太长：最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>The name template is empty.</source>
        <translation>名称模板为空。</translation>
    </message>
    <message>
        <source>The packaged program has no room for it: on every machine install RestoreApp by pip, as pip install &apos;restoreapp[cluster]&apos;</source>
        <translation>打包的程序无法再装入它：请在每台计算机上用 pip 安装 RestoreApp：pip install &apos;restoreapp[cluster]&apos;</translation>
    </message>
    <message>
        <source>The photo does not fit in memory.</source>
        <translation>照片放不进内存。</translation>
    </message>
    <message>
        <source>The program failed: {kind}: {error}</source>
        <translation>程序失败：{kind}：{error}</translation>
    </message>
    <message>
        <source>The program&apos;s worker was brought down by this photo.</source>
        <translation>这张照片使程序的工作进程崩溃。</translation>
    </message>
    <message>
        <source>The recipe has schema {schema!r}; this program reads {readable}.</source>
        <translation>配方的架构为 {schema}；本程序读取 {readable}。</translation>
    </message>
    <message>
        <source>The recipe holds no list of steps.</source>
        <translation>配方中没有步骤列表。</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON.</source>
        <translation>配方不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The recipe does not say by name which model does which step.</source>
        <translation>配方没有按名称说明哪个步骤使用哪个模型。</translation>
    </message>
    <message>
        <source>The reference has {reference} pixels, what it is compared with {size}.</source>
        <translation>参考图像有 {reference} 像素，比较对象有 {size}。</translation>
    </message>
    <message>
        <source>The session that was kept is damaged.</source>
        <translation>保留的会话已损坏。</translation>
    </message>
    <message>
        <source>The session was kept by another version of the program.</source>
        <translation>会话由另一版本的程序保留。</translation>
    </message>
    <message>
        <source>The settings of the earlier batch cannot be read.</source>
        <translation>无法读取先前批处理的设置。</translation>
    </message>
    <message>
        <source>The weights {name} are for a network this program does not have.</source>
        <translation>权重 {name} 用于本程序没有的网络。</translation>
    </message>
    <message>
        <source>The weights {name} are missing.</source>
        <translation>缺少权重 {name}。</translation>
    </message>
    <message>
        <source>The weights {name} are of another version.</source>
        <translation>权重 {name} 属于另一版本。</translation>
    </message>
    <message>
        <source>The weights {name} do not fit the network {network}.</source>
        <translation>权重 {name} 与网络 {network} 不匹配。</translation>
    </message>
    <message>
        <source>The weights {name} have checksum {found}…, the model {model} needs {needed}….</source>
        <translation>权重 {name} 的校验和为 {found}…，模型 {model} 需要 {needed}…。</translation>
    </message>
    <message>
        <source>The weights {name} have no readable header.</source>
        <translation>权重 {name} 没有可读的文件头。</translation>
    </message>
    <message>
        <source>The weights {name} have {key} {found}, the model {model} needs {wanted}.</source>
        <translation>权重 {name} 的 {key} 为 {found}，模型 {model} 需要 {wanted}。</translation>
    </message>
    <message>
        <source>The weights {name} hold no card of this version.</source>
        <translation>权重 {name} 没有此版本的卡片。</translation>
    </message>
    <message>
        <source>The worker ended.</source>
        <translation>工作进程已结束。</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>没有权重 {path}。</translation>
    </message>
    <message>
        <source>There is a preset {new_name!r} already.</source>
        <translation>已有名为“{new_name}”的预设。</translation>
    </message>
    <message>
        <source>There is no device {name!r} on this computer.</source>
        <translation>这台电脑上没有设备“{name}”。</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>{path} 已没有空间。</translation>
    </message>
    <message>
        <source>There is not enough memory to run {model}.</source>
        <translation>内存不足，无法运行 {model}。</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>它们是：{known}。</translation>
    </message>
    <message>
        <source>These can: {ids}.</source>
        <translation>可用的有：{ids}。</translation>
    </message>
    <message>
        <source>These can: {names}.</source>
        <translation>可用的有：{names}。</translation>
    </message>
    <message>
        <source>This computer has an NVIDIA graphics card, which this edition of the program does not use. The edition for CUDA does, and restores many times as fast.</source>
        <translation>这台电脑有 NVIDIA 显卡，但此版程序不使用它。CUDA 版会使用，修复速度快许多倍。</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder.</source>
        <translation>请使用该版本，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>请等待其结束，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>WebP has no place for it but EXIF</source>
        <translation>WebP 只能在 EXIF 中存放它</translation>
    </message>
    <message>
        <source>Which models run is known only after each photo was looked at.</source>
        <translation>使用哪些模型要在查看每张照片后才知道。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>XMP pixel dimensions corrected</source>
        <translation>已更正 XMP 像素尺寸</translation>
    </message>
    <message>
        <source>a machine</source>
        <translation>某台机器</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>Alpha 通道</translation>
    </message>
    <message>
        <source>alpha left out: {format} cannot hold it (composited on white)</source>
        <translation>已排除 Alpha 通道：{format} 不能保存（已合成到白色上）</translation>
    </message>
    <message>
        <source>animated: the first frame was read, the others are left out</source>
        <translation>动画：读取了第一帧，其余已排除</translation>
    </message>
    <message>
        <source>another colour space</source>
        <translation>另一种色彩空间</translation>
    </message>
    <message>
        <source>begins with a thumbnail</source>
        <translation>以缩略图开头</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw for daylight, as no white balance of the camera&apos;s was found, Display P3</source>
        <translation>相机 RAW：因未找到相机的白平衡，由 LibRaw 按日光冲洗，Display P3</translation>
    </message>
    <message>
        <source>camera raw: developed by LibRaw with the camera&apos;s white balance, Display P3</source>
        <translation>相机 RAW：由 LibRaw 按相机的白平衡冲洗，Display P3</translation>
    </message>
    <message>
        <source>colour description left out: {primaries}/{curve} is not known</source>
        <translation>已排除颜色描述：{primaries}/{curve} 未知</translation>
    </message>
    <message>
        <source>colours described by gAMA and cHRM: carried as an ICC profile</source>
        <translation>由 gAMA 和 cHRM 描述的颜色：转为 ICC 配置文件</translation>
    </message>
    <message>
        <source>colours described by numbers: carried as an ICC profile</source>
        <translation>由数值描述的颜色：转为 ICC 配置文件</translation>
    </message>
    <message>
        <source>colours had been multiplied by alpha: divided again</source>
        <translation>颜色曾乘以 Alpha：已除回</translation>
    </message>
    <message>
        <source>comment left out: it is not carried</source>
        <translation>已排除注释：不予保留</translation>
    </message>
    <message>
        <source>compression ({said})</source>
        <translation>压缩（{said}）</translation>
    </message>
    <message>
        <source>depth map</source>
        <translation>深度图</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>does not say its ISO</source>
        <translation>未注明 ISO</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>extended XMP left out, where phones keep depth maps: it is not carried</source>
        <translation>已排除扩展 XMP（手机在其中存放深度图）：不予保留</translation>
    </message>
    <message>
        <source>extra channels left out: they are not carried</source>
        <translation>已排除额外通道：不予保留</translation>
    </message>
    <message>
        <source>file times</source>
        <translation>文件时间</translation>
    </message>
    <message>
        <source>further pictures</source>
        <translation>其他图像</translation>
    </message>
    <message>
        <source>gain map</source>
        <translation>增益图</translation>
    </message>
    <message>
        <source>gain map left out</source>
        <translation>已排除增益图</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>grey → sRGB{way}: {format} holds no grey</source>
        <translation>灰度 → sRGB{way}：{format} 不能保存灰度</translation>
    </message>
    <message>
        <source>has HDR colours ({curve}), which are not read</source>
        <translation>含有无法读取的 HDR 颜色（{curve}）</translation>
    </message>
    <message>
        <source>has ISO {iso}</source>
        <translation>的 ISO 为 {iso}</translation>
    </message>
    <message>
        <source>has more pixels than can be opened as GIF</source>
        <translation>的像素数超出 GIF 可打开的范围</translation>
    </message>
    <message>
        <source>has only {size} bytes</source>
        <translation>只有 {size} 字节</translation>
    </message>
    <message>
        <source>has {size} bytes</source>
        <translation>有 {size} 字节</translation>
    </message>
    <message>
        <source>has {size} pixels by its header, more than can be opened</source>
        <translation>按文件头有 {size} 像素，超出可打开的范围</translation>
    </message>
    <message>
        <source>holds colours of a kind that is not read ({name})</source>
        <translation>含有无法读取的颜色类型（{name}）</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>不含图像</translation>
    </message>
    <message>
        <source>holds no plain picture</source>
        <translation>不含普通图像</translation>
    </message>
    <message>
        <source>holds {bits}-bit values of a kind that is not read</source>
        <translation>含有无法读取的 {bits} 位数值类型</translation>
    </message>
    <message>
        <source>installed by pip, or from source</source>
        <translation>由 pip 安装，或来自源代码</translation>
    </message>
    <message>
        <source>is a JPEG of a kind that is not read ({kind})</source>
        <translation>是无法读取的 JPEG 类型（{kind}）</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file that cannot be developed</source>
        <translation>是无法冲洗的相机 RAW 文件</translation>
    </message>
    <message>
        <source>is a restored photo already</source>
        <translation>已经是修复后的照片</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>is damaged or incomplete</source>
        <translation>已损坏或不完整</translation>
    </message>
    <message>
        <source>is damaged: a value is beyond its range</source>
        <translation>已损坏：有数值超出范围</translation>
    </message>
    <message>
        <source>is damaged: channels are missing</source>
        <translation>已损坏：缺少通道</translation>
    </message>
    <message>
        <source>is damaged: its colour profile cannot be read</source>
        <translation>已损坏：无法读取颜色配置文件</translation>
    </message>
    <message>
        <source>is damaged: its colour profile is too large</source>
        <translation>已损坏：颜色配置文件太大</translation>
    </message>
    <message>
        <source>is damaged: its header cannot be read</source>
        <translation>已损坏：无法读取文件头</translation>
    </message>
    <message>
        <source>is damaged: its header states no pixels</source>
        <translation>已损坏：文件头未注明像素</translation>
    </message>
    <message>
        <source>is damaged: its header states no range of values</source>
        <translation>已损坏：文件头未注明数值范围</translation>
    </message>
    <message>
        <source>is damaged: parts of the picture do not hang together</source>
        <translation>已损坏：图像各部分不相连</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>is no picture of a kind that can be read</source>
        <translation>不是可读取类型的图像</translation>
    </message>
    <message>
        <source>is {format_id}</source>
        <translation>是 {format_id}</translation>
    </message>
    <message>
        <source>it describes {space}, the photo is {wanted}</source>
        <translation>它描述 {space}，而照片是 {wanted}</translation>
    </message>
    <message>
        <source>it has no place in a TIFF above 4 GB</source>
        <translation>超过 4 GB 的 TIFF 无处存放它</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it says nothing but what TIFF says itself</source>
        <translation>它只包含 TIFF 自身的信息</translation>
    </message>
    <message>
        <source>left out, damaged: {names}</source>
        <translation>已损坏而排除：{names}</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <source>matte</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>motion photo: its video left out</source>
        <translation>动态照片：已排除其视频</translation>
    </message>
    <message>
        <source>noise {noise:g}: left as it is</source>
        <translation>噪点 {noise:g}：保持原样</translation>
    </message>
    <message>
        <source>Note of the processing added (EXIF Software, XMP history)</source>
        <translation>已添加处理记录（EXIF Software、XMP 历史）</translation>
    </message>
    <message>
        <source>The results need about {needed:,.0f} MB; {free:,.0f} MB are free.</source>
        <translation>结果约需 {needed:,.0f} MB，可用 {free:,.0f} MB。</translation>
    </message>
    <message>
        <source>orientation applied and reset</source>
        <translation>已应用并重置方向</translation>
    </message>
    <message>
        <source>packaged</source>
        <translation>打包版</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>quality {kept}</source>
        <translation>质量 {kept}</translation>
    </message>
    <message>
        <source>quality {quality}, {sampling}</source>
        <translation>质量 {quality}，{sampling}</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>several pictures in the file: the first was read, the others are left out</source>
        <translation>文件中有多张图像：读取了第一张，其余已排除</translation>
    </message>
    <message>
        <source>size or depth</source>
        <translation>尺寸或位深</translation>
    </message>
    <message>
        <source>size {before} → {after}</source>
        <translation>尺寸 {before} → {after}</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>尺寸 {size}</translation>
    </message>
    <message>
        <source>texts left out: {names}</source>
        <translation>已排除文本：{names}</translation>
    </message>
    <message>
        <source>the ICC profile is of no use</source>
        <translation>ICC 配置文件无法使用</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>the file has no ICC profile</source>
        <translation>文件没有 ICC 配置文件</translation>
    </message>
    <message>
        <source>the format that is written</source>
        <translation>写入的格式</translation>
    </message>
    <message>
        <source>the models that restore it</source>
        <translation>用于修复的模型</translation>
    </message>
    <message>
        <source>the photo&apos;s own name</source>
        <translation>照片自身的名称</translation>
    </message>
    <message>
        <source>tile {done} of {of_all}</source>
        <translation>图块 {done} / {of_all}</translation>
    </message>
    <message>
        <source>values that are no numbers were set to 0, infinite ones to 0 or 1</source>
        <translation>非数值已设为 0，无穷值设为 0 或 1</translation>
    </message>
    <message>
        <source>was taken on {date}</source>
        <translation>拍摄于 {date}</translation>
    </message>
    <message>
        <source>when the photo was taken; {date:%Y%m%d} as strftime writes it</source>
        <translation>拍摄时间；{date:%Y%m%d} 按 strftime 的写法</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} 位</translation>
    </message>
    <message>
        <source>{choice} is no format that can be written.</source>
        <translation>{choice} 不是可写入的格式。</translation>
    </message>
    <message>
        <source>{clause!r} is no rule.</source>
        <translation>“{clause}”不是规则。</translation>
    </message>
    <message>
        <source>{count} bytes behind the picture left out</source>
        <translation>已排除图像之后的 {count} 字节</translation>
    </message>
    <message>
        <source>{device} failed ({words}), so the CPU did the rest.</source>
        <translation>{device} 失败（{words}），其余由 CPU 完成。</translation>
    </message>
    <message>
        <source>{device} has too little memory free, so the CPU did the work.</source>
        <translation>{device} 可用内存太少，由 CPU 完成。</translation>
    </message>
    <message>
        <source>{device} is slower here than the CPU, which did the rest.</source>
        <translation>{device} 在此比 CPU 慢，其余由 CPU 完成。</translation>
    </message>
    <message>
        <source>{folder} cannot be read.</source>
        <translation>无法读取 {folder}。</translation>
    </message>
    <message>
        <source>{formats} can.</source>
        <translation>{formats} 可以。</translation>
    </message>
    <message>
        <source>{format} cannot be written with {choice} bit.</source>
        <translation>{format} 不能以 {choice} 位写入。</translation>
    </message>
    <message>
        <source>{format} cannot be written.</source>
        <translation>无法写入 {format}。</translation>
    </message>
    <message>
        <source>{format} holds no inks</source>
        <translation>{format} 不能保存油墨</translation>
    </message>
    <message>
        <source>{format} holds no picture of {size} pixels.</source>
        <translation>{format} 不能保存 {size} 像素的图像。</translation>
    </message>
    <message>
        <source>{label} is a number from {least:g} to {most:g}.</source>
        <translation>{label}应为 {least:g} 到 {most:g} 的数。</translation>
    </message>
    <message>
        <source>{line}, but no coarser than {least}</source>
        <translation>{line}，但不低于 {least}</translation>
    </message>
    <message>
        <source>{machine} does not see {home}; share the folder under the same path.</source>
        <translation>{machine} 看不到 {home}；请以相同路径共享该文件夹。</translation>
    </message>
    <message>
        <source>{model} cannot restore a part of this photo.</source>
        <translation>{model} 无法修复这张照片的一部分。</translation>
    </message>
    <message>
        <source>{model} cannot stand in the names of a batch with rules.</source>
        <translation>{model} 不能用于带规则的批处理的名称中。</translation>
    </message>
    <message>
        <source>{model} cannot work within {megabytes:.0f} MB of memory.</source>
        <translation>{model} 无法在 {megabytes:.0f} MB 内存内运行。</translation>
    </message>
    <message>
        <source>{name!r} is no name of a file.</source>
        <translation>“{name}”不是文件名。</translation>
    </message>
    <message>
        <source>{name!r} is not a step.</source>
        <translation>“{name}”不是步骤。</translation>
    </message>
    <message>
        <source>{names} left out, as asked</source>
        <translation>已按要求排除 {names}</translation>
    </message>
    <message>
        <source>{name} cannot be deleted.</source>
        <translation>无法删除 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>无法读取 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>无法写入 {name}。</translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation>{name} 在读取时发生了变化。</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>未能写入 {name}。</translation>
    </message>
    <message>
        <source>{name} does not end in a suffix that can be written.</source>
        <translation>{name} 的扩展名不是可写入的。</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} 不存在。</translation>
    </message>
    <message>
        <source>{name} does not fit in memory.</source>
        <translation>{name} 放不进内存。</translation>
    </message>
    <message>
        <source>{name} exists</source>
        <translation>{name} 已存在</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <source>{name} is a device, not a photo.</source>
        <translation>{name} 是设备，不是照片。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a photo.</source>
        <translation>{name} 是文件夹，不是照片。</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} 是文件夹。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} 已损坏或不完整。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation>{name} 已不存在</translation>
    </message>
    <message>
        <source>{name} is not a picture of a kind that can be read.</source>
        <translation>{name} 不是可读取类型的图像。</translation>
    </message>
    <message>
        <source>{name} is the photo itself.</source>
        <translation>{name} 就是照片本身。</translation>
    </message>
    <message>
        <source>{name} is to be written as {format_choice}, but its name says {format}.</source>
        <translation>{name} 要写为 {format_choice}，但其名称是 {format}。</translation>
    </message>
    <message>
        <source>{name} is too large to be read.</source>
        <translation>{name} 太大，无法读取。</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>已排除{name}</translation>
    </message>
    <message>
        <source>{name} left out: {why}</source>
        <translation>已排除{name}：{why}</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>没有读取 {name} 的权限。</translation>
    </message>
    <message>
        <source>{name} was not written: it read back with {found} changed.</source>
        <translation>未写入 {name}：重新读取时有变化：{found}。</translation>
    </message>
    <message>
        <source>{name}: unknown key {keys}.</source>
        <translation>{name}：未知的键 {keys}。</translation>
    </message>
    <message>
        <source>{name}: {names} is not known and kept as it is.</source>
        <translation>{name}：{names} 未知，保持原样。</translation>
    </message>
    <message>
        <source>{name}: {setting} cannot be {value!r}.</source>
        <translation>{name}：{setting} 不能是 {value}。</translation>
    </message>
    <message>
        <source>{one}, then {other}</source>
        <translation>{one}，然后 {other}</translation>
    </message>
    <message>
        <source>{pages} pages in the file: the first was read, the others are left out</source>
        <translation>文件中有 {pages} 页：读取了第一页，其余已排除</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts}和{last}</translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation>无法使用 {path}。</translation>
    </message>
    <message>
        <source>{path} has more than {most:,} bytes.</source>
        <translation>{path} 超过 {most:,} 字节。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} 已损坏。</translation>
    </message>
    <message>
        <source>{path} is damaged: {error}.</source>
        <translation>{path} 已损坏：{error}。</translation>
    </message>
    <message>
        <source>{path} is written but cannot be given its name: {reason}.</source>
        <translation>{path} 已写入，但无法得到其名称：{reason}。</translation>
    </message>
    <message>
        <source>{path} was written by another version of the program.</source>
        <translation>{path} 由另一版本的程序写入。</translation>
    </message>
    <message>
        <source>{processors} processors, {machine}</source>
        <translation>{processors} 个处理器，{machine}</translation>
    </message>
    <message>
        <source>{quality} is no quality.</source>
        <translation>{quality} 不是质量值。</translation>
    </message>
    <message>
        <source>{reason}: tiles of {tile_px} pixels were used.</source>
        <translation>{reason}：使用了 {tile_px} 像素的图块。</translation>
    </message>
    <message>
        <source>{reason}; ask for the right, or choose another folder.</source>
        <translation>{reason}；请获取权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{step}: {name} cannot be {value!r}.</source>
        <translation>{step}：{name} 不能是 {value}。</translation>
    </message>
    <message>
        <source>{text!r} holds no rule.</source>
        <translation>“{text}”不含规则。</translation>
    </message>
    <message>
        <source>{text!r} holds {sign!r}, which no file name has everywhere.</source>
        <translation>“{text}”含有“{sign}”，并非处处可用于文件名。</translation>
    </message>
    <message>
        <source>{text!r} is no name template.</source>
        <translation>“{text}”不是名称模板。</translation>
    </message>
    <message>
        <source>{total:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>{total:.1f} GB 内存，{free:.1f} GB 可用</translation>
    </message>
    <message>
        <source>{words!r} cannot be done.</source>
        <translation>“{words}”无法执行。</translation>
    </message>
    <message>
        <source>{words!r} is nothing to do.</source>
        <translation>“{words}”不是可做的事。</translation>
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
        <translation>{{counter:4}} 可有最多 {most} 的宽度；{{date:%Y%m%d}} 可有格式；其他没有。</translation>
    </message>
    <message>
        <source>{{{field}:{spec}}} cannot be filled in.</source>
        <translation>{{{field}：{spec}}} 无法填入。</translation>
    </message>
    <message>
        <source>{{{field}}} is no field of a name.</source>
        <translation>{{{field}}} 不是名称的字段。</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>{0}: level σ {1}</source>
        <translation>{0}：级别 σ {1}</translation>
    </message>
    <message>
        <source>{0}: strength {1} %</source>
        <translation>{0}：强度 {1} %</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在修复</translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation>正在修复 {0}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>正在保存 {0}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>{0} waits…</source>
        <translation>{0}，等待中…</translation>
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
            <numerusform>已完成 %n 张照片，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do.</source>
        <translation>
            <numerusform>还剩 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>继续该批处理(&amp;G)</translation>
    </message>
    <message>
        <source>A batch into this folder was interrupted ({0}).</source>
        <translation>此文件夹的批处理曾被中断（{0}）。</translation>
    </message>
    <message>
        <source>It goes on with its own settings; nothing is done twice.</source>
        <translation>它将以自己的设置继续；不会重复处理。</translation>
    </message>
</context>
<context>
    <name>_PathList</name>
    <message>
        <source>Drop folders and photos here.</source>
        <translation>将文件夹和照片拖放到此处。</translation>
    </message>
</context>
</TS>
