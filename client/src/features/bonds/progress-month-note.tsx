import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { Note } from '../../ui/words/note.tsx'

interface ProgressMonthNoteProps {
  readonly month: Month
  readonly progressMonth: Month
}

/** That what projects report is told up to an earlier month than the money, where the later one is not published. */
export function ProgressMonthNote({ month, progressMonth }: ProgressMonthNoteProps) {
  if (progressMonth === month) return null
  return <Note role="note">形象进度来自月报，只到已发布的{monthText(progressMonth)}。</Note>
}
