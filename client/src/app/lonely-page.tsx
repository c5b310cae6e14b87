import styles from './layout.module.css'

/** A page without its frame: where the frame itself could not be drawn. */
export function LonelyPage({ children }: { readonly children: React.ReactNode }) {
  return <main className={styles['main']}>{children}</main>
}
