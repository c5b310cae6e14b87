import styles from './dotted.module.css'

interface DottedProps {
  /** What is missing is left out. */
  readonly parts: readonly React.ReactNode[]
}

/** `中心城区 · 已报 41/41 · 44 个项目`: lines break between the parts, not inside them. */
export function Dotted({ parts }: DottedProps) {
  const shown = parts.filter(Boolean)
  return shown.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line keep their order
    <span key={index} className={styles['part']}>
      {part}
      {index < shown.length - 1 && <span className={styles['dot']}> · </span>}
    </span>
  ))
}
