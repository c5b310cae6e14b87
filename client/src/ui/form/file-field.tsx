import { useId, useState } from 'react'
import { buttonClass } from '../button.tsx'
import { bytesText } from '../text/bytes-text.ts'
import { endingsText } from '../text/endings-text.ts'
import styles from './file-field.module.css'

interface FileFieldProps {
  readonly file: File | null
  /** The endings that are taken: `.xlsx,.csv`. */
  readonly accept: string
  readonly onChange: (file: File | null) => void
}

/** Chooses a file with the keyboard, the mouse, or by dropping it. */
export function FileField({ file, accept, onChange }: FileFieldProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onChange(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the field inside does the same
    <div
      className={styles['zone']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className={`visually-hidden ${styles['input']}`}
        // The same file may be chosen again once it has been mended.
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        aria-describedby={`${id}-note`}
      />
      <label htmlFor={id} className={`${buttonClass()} ${styles['label']}`}>
        选择文件
      </label>
      <p id={`${id}-note`} className={styles['note']} role="status">
        {file ? `已选择 ${file.name}，${bytesText(file.size)}` : `${endingsText(accept)}，也可以拖到这里`}
      </p>
    </div>
  )
}
