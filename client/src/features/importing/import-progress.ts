import { type ImportProgress, importProgressSchema } from '@pianqu/shared/events/event.contract.ts'
import { useEffect, useState } from 'react'
import { listenToEvents } from '../../api/event-stream.ts'

/** A word that no other import of this person uses; not a secret. */
export function progressWord(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `import-${Date.now().toString(36)}-${random.toString(36)}`
}

/** What an event says of the import with this word; null for other imports and for nonsense. */
export function progressOf(data: unknown, word: string): ImportProgress | null {
  try {
    const parsed = importProgressSchema.safeParse(JSON.parse(String(data)))
    return parsed.success && parsed.data.progress === word ? parsed.data : null
  } catch {
    return null
  }
}

/** How far the server is with the import of this word; null until it says something. */
export function useImportProgress(word: string): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  useEffect(() => {
    const hear = ({ data }: { readonly data: unknown }) => {
      const next = progressOf(data, word)
      if (next) setProgress(next)
    }
    return listenToEvents({ on: { 'import.progress': hear } })
  }, [word])
  return progress
}

/** Of several files: `已上传`, `正在核对`, `已核对` for each, by its place among them. */
export function fileProgressText(index: number, progress: ImportProgress | null, seen: ReadonlySet<number>): string {
  const verb = progress?.stage === 'writing' ? '核对并写入' : '读取'
  if (progress?.file?.index === index && (progress.stage === 'reading' || progress.stage === 'writing'))
    return `正在${verb}`
  return seen.has(index) ? (progress?.stage === 'writing' ? '已核对' : '已读取') : '等待'
}

/** `正在上传 45%`, `正在读取 1200 行`: what happens now, in words. */
export function progressText(sentShare: number, progress: ImportProgress | null): string {
  if (sentShare < 1) return `正在上传 ${Math.floor(sentShare * 100)}%`
  const { file } = progress ?? {}
  if (file)
    return `${progress?.stage === 'writing' ? '正在核对和写入' : '正在读取'}第 ${file.done + 1} 份，共 ${file.total} 份`
  const rows = progress?.rows == null ? '' : ` ${progress.rows} 行`
  return progress?.stage === 'writing' ? `正在写入${rows}` : `正在读取和核对${rows}`
}
