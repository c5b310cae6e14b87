import { useId, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import { useIsPhone } from '../media.ts'
import { bytesText } from '../text/bytes-text.ts'
import { Note } from '../words/note.tsx'

interface AddFilesProps {
  /** The endings that are taken: `.pdf,.jpg`. */
  readonly accept: string
  /** What a file may weigh at most. */
  readonly limitBytes: number
  readonly isPending: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A phone offers its camera for pictures. */
const phoneAccept = 'image/*,.pdf'

/** Sends evidence as soon as it is chosen; what is too large is said and not sent. */
export function AddFiles({ accept, limitBytes, isPending, onFiles }: AddFilesProps) {
  const id = useId()
  const isPhone = useIsPhone()
  const field = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string>()
  const choose = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    // The same file can be chosen again after it was mended.
    currentTarget.value = ''
    const large = files.find(({ size }) => size > limitBytes)
    setTooLarge(large && `「${large.name}」有 ${bytesText(large.size)}，超过 ${bytesText(limitBytes)}，请压缩后再上传`)
    if (!large && files.length > 0) onFiles(files)
  }
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        选择附件
      </label>
      <input
        ref={field}
        id={id}
        type="file"
        multiple
        hidden
        accept={isPhone ? phoneAccept : accept}
        onChange={choose}
      />
      <Button onClick={() => field.current?.click()} isBusy={isPending}>
        {isPhone ? '拍照或选择附件' : '上传附件'}
      </Button>
      <Note role="status">
        {isPending && '正在上传'}
        {tooLarge}
      </Note>
    </>
  )
}
