/** The keys of a sheet and what they do, for those who ask. */
export const sheetKeys = [
  ['方向键', '移到旁边的格；按住 Ctrl 到边上，按住 Shift 选中多格'],
  ['Tab / Shift+Tab', '下一个 / 上一个可填的格'],
  ['Enter', '写入，回到开始的列，下移一行；Shift+Enter 上移'],
  ['直接输入', '覆盖这一格'],
  ['F2', '在原内容里修改'],
  ['Alt+Enter', '修改文字时换行'],
  ['Esc', '取消修改；再按 Tab 离开表格'],
  ['Delete', '清空选中的格'],
  ['Ctrl+C / X / V', '复制、剪切、粘贴，可与 Excel、WPS 互贴'],
  ['Ctrl+D', '用最上面一格向下填充'],
  ['Ctrl+Z / Y', '撤销 / 重做'],
  ['Ctrl+A', '全选'],
  ['Ctrl+Home / End', '第一个要填的格 / 表格的末尾'],
  ['PageUp / PageDown', '上翻 / 下翻一屏'],
  ['F8 / Shift+F8', '下一处 / 上一处需处理'],
] as const
