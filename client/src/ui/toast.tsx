import { Toast as Base } from '@base-ui/react/toast'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './toast.module.css'

/** Holds the short messages that follow an action; stands once around the app. */
export function ToastProvider({ children }: { readonly children: React.ReactNode }) {
  return (
    <Base.Provider timeout={6000}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles['viewport']}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

/**
 * Says that something was done, and may offer to undo it, or what `label` says: `toast('已撤销', '恢复了 41 行')`. Failures are
 * told where the person acted instead.
 */
export function useToast(): (title: string, description?: string, act?: () => void, label?: string) => void {
  const manager = Base.useToastManager()
  return (title, description, act, label = '撤销') => {
    const id = manager.add({
      title,
      description,
      ...(act && {
        timeout: 10_000,
        actionProps: {
          children: label,
          onClick: () => {
            act()
            manager.close(id)
          },
        },
      }),
    })
  }
}

function ToastList() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles['toast']}>
      <Base.Content className={styles['content']}>
        <div>
          <Base.Title className={styles['title']} />
          <Base.Description />
        </div>
        <Base.Action className={buttonClass('secondary')} />
        <Base.Close className={styles['close']} aria-label="关闭">
          <Icon name="close" size={12} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}
