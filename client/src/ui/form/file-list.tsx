import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Button } from '../button.tsx'
import { bytesText } from '../text/bytes-text.ts'
import styles from './file-list.module.css'

export interface ListedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly by: string
  readonly at: string
  /** Where it is downloaded. */
  readonly href: string
}

interface FileListProps {
  readonly files: readonly ListedFile[]
  /** Without it the files can only be read. */
  readonly onRemove?: ((file: ListedFile) => void) | undefined
}

/** Files to download, each with its size, who put it there and when. */
export function FileList({ files, onRemove }: FileListProps) {
  return (
    <ul className={styles['files']}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.href} download={file.name}>
            {file.name}
          </a>
          <span className={styles['about']}>
            {bytesText(file.bytes)} · {file.by} · {instantText(file.at)}
          </span>
          {onRemove && (
            <Button variant="quiet" onClick={() => onRemove(file)}>
              移除<span className="visually-hidden">{file.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
