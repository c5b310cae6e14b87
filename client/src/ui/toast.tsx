import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './toast.module.css'
import { closeToast, forgetToasts, hearToasts, say, shownToasts, type Toast } from './toast-store.ts'

/** In sight for so long, longer where there is something to decide. */
const readingMs = 6000
const decidingMs = 10_000

/** Holds the short messages that follow an action; stands once around the app. */
export function ToastProvider({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      {children}
      {createPortal(<ToastList />, document.body)}
    </>
  )
}

/** Failures are told where the person acted instead. */
export const useToast = (): typeof say => say

function ToastList() {
  const toasts = useSyncExternalStore(hearToasts, shownToasts)
  useEffect(() => forgetToasts, [])
  return (
    <section className={styles['viewport']} aria-label="消息" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

/** Whoever is reading it, or about to press what it offers, has all the time there is. */
function ToastCard({ toast: { id, title, description, action } }: { readonly toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => closeToast(id), action ? decidingMs : readingMs)
    return () => clearTimeout(timer)
  }, [isHeld, id, action])
  const act = () => {
    action?.act()
    closeToast(id)
  }
  const hold = { onMouseEnter: () => setIsHeld(true), onFocus: () => setIsHeld(true) }
  const release = { onMouseLeave: () => setIsHeld(false), onBlur: () => setIsHeld(false) }
  return (
    <div className={styles['toast']} {...hold} {...release}>
      <div className={styles['content']}>
        <div>
          <div className={styles['title']}>{title}</div>
          {description && <div>{description}</div>}
        </div>
        {action && <Button onClick={act}>{action.label}</Button>}
        <button type="button" className={styles['close']} aria-label="关闭" onClick={() => closeToast(id)}>
          <Icon name="close" size={12} />
        </button>
      </div>
    </div>
  )
}
