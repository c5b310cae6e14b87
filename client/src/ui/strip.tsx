import styles from './strip.module.css'

/** A narrow strip over the whole page that asks for something, until it is done. */
export function Strip({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className={styles['strip']} role="note">
      {children}
    </div>
  )
}
