import { type NamedActions, useNamedKeys } from './use-named-keys.ts'

/** Keys with a modifier that work from anywhere on a page, a cell that is being edited included. */
type PageKey = 'Ctrl+Enter' | `Alt+${string}`

export type PageKeys = NamedActions<PageKey>

/** With Alt some systems write another letter: the key itself counts. */
function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): PageKey | undefined {
  if (isComposing || shiftKey) return undefined
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return 'Ctrl+Enter'
  return altKey && !ctrlKey && !metaKey && code.startsWith('Key') ? `Alt+${code.slice(3)}` : undefined
}

/** Listens for the keys of a page, or of the dialog over it. */
export const usePageKeys = (keys: PageKeys, where: 'page' | 'dialog' = 'page'): void =>
  useNamedKeys(nameOf, keys, where)
