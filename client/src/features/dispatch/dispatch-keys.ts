/** Keys of the month that work from anywhere on its page, a cell that is being edited included. */
export const dispatchCommands = ['submit', 'leaveRest', 'peek', 'find'] as const
export type DispatchCommand = (typeof dispatchCommands)[number]

/** As they are shown; `aria-keyshortcuts` has its own words for the same. */
export const dispatchKeyNames: Record<DispatchCommand, string> = {
  submit: 'Ctrl+Enter',
  leaveRest: 'Alt+U',
  peek: 'Alt+P',
  find: 'Ctrl+F',
}

/** For the list of all keys. */
export const dispatchKeys = [
  [dispatchKeyNames.submit, '核对并提交；在核对窗口中再按一次即提交'],
  [dispatchKeyNames.leaveRest, '其余标为无变化'],
  [dispatchKeyNames.peek, '打开所在行的项目情况'],
  [dispatchKeyNames.find, '按名称或编码查找项目；Enter 下一个'],
] as const

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>

/** What a key asks for; undefined for every other key. */
export function commandOf({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
}: Key): DispatchCommand | undefined {
  if (isComposing || shiftKey) return undefined
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return 'submit'
  if (code === 'KeyF' && (ctrlKey || metaKey) && !altKey) return 'find'
  if (!altKey || ctrlKey || metaKey) return undefined
  // With Alt some systems write another letter: the key itself counts.
  if (code === 'KeyU') return 'leaveRest'
  return code === 'KeyP' ? 'peek' : undefined
}
