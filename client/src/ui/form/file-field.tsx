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

const chosenText = ({ name, size }: File): string => `已选择 ${name}，${bytesText(size)}`

/** Chooses a file with the keyboard, the mouse, or by dropping it. */
export function FileField({ file, accept, onChange }: FileFieldProps) {
  const [tooMany, setTooMany] = useState(0)
  const take = (files: readonly File[]) => {
    setTooMany(files.length > 1 ? files.length : 0)
    if (files.length <= 1) onChange(files[0] ?? null)
  }
  const note = file ? chosenText(file) : `${endingsText(accept)}，也可以拖到这里`
  return (
    <FileZone accept={accept} label="选择文件" onFiles={take}>
      {tooMany > 0 ? `拖来了 ${tooMany} 个文件，这里一次只收一个，请只拖一个。` : note}
    </FileZone>
  )
}

interface FilesFieldProps extends Pick<FileFieldProps, 'accept'> {
  readonly label: string
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
}

/** Chooses several files at once. */
export function FilesField({ label, files, accept, onChange }: FilesFieldProps) {
  return (
    <FileZone accept={accept} label={label} isMultiple onFiles={onChange}>
      {files.length > 0
        ? `已选择 ${files.length} 个文件：${files.map(({ name }) => name).join('、')}`
        : `${endingsText(accept)}，可以一次选几个，也可以一起拖到这里`}
    </FileZone>
  )
}

interface FileZoneProps extends Pick<FileFieldProps, 'accept'> {
  readonly label: string
  readonly isMultiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
  /** What is chosen, or what may be. */
  readonly children: React.ReactNode
}

function FileZone({ accept, label, isMultiple = false, onFiles, children }: FileZoneProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const dropped = [...event.dataTransfer.files]
    if (dropped.length > 0) onFiles(dropped)
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
        multiple={isMultiple}
        className={`visually-hidden ${styles['input']}`}
        // The same file may be chosen again once it has been mended.
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
        aria-describedby={`${id}-note`}
      />
      <label htmlFor={id} className={`${buttonClass()} ${styles['label']}`}>
        {label}
      </label>
      <p id={`${id}-note`} className={styles['note']} role="status">
        {children}
      </p>
    </div>
  )
}
