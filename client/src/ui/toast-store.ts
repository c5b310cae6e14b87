export interface Toast {
  readonly id: number
  readonly title: string
  readonly description?: string | undefined
  readonly action?: { readonly label: string; readonly act: () => void } | undefined
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function put(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export const shownToasts = (): readonly Toast[] => toasts

export function hearToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was said in one app is not said in the next: tests draw many. */
export const forgetToasts = (): void => put([])

export const closeToast = (id: number): void => put(toasts.filter((toast) => toast.id !== id))

/** A few at a time: the oldest makes room. */
const mostShown = 3

/** Says that something was done, and may offer to undo it, or what `label` says: `say('已撤销', '恢复了 41 行')`. */
export function say(title: string, description?: string, act?: () => void, label = '撤销'): void {
  lastId += 1
  const toast = { id: lastId, title, description, action: act && { label, act } }
  put([...toasts, toast].slice(-mostShown))
}
