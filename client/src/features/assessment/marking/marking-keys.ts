/** Keys of the marking sheet that work from anywhere on its page, as they are shown. */
export const markingKeyNames = { handIn: 'Ctrl+Enter', untouched: 'Alt+U', reason: 'Alt+R' } as const

/** For the list of all keys. */
export const markingKeys = [
  ['- 或 未', '这一格未接触'],
  [markingKeyNames.untouched, '整行未接触，再按一次取消'],
  [markingKeyNames.reason, '写理由；写完按 Enter 回到表格'],
  [markingKeyNames.handIn, '核对并提交；在核对窗口中再按一次即提交'],
] as const
