import type { BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { useSession } from '../../session/actor.tsx'
import { Note } from '../../ui/words/note.tsx'
import { limitWords } from './blocker-words.ts'

/** When it has to be answered, and that this has passed: in weight, not in the colours of the lights. */
export function Limit({ row }: { readonly row: BlockerRow }) {
  const { today } = useSession()
  const { day, note, isLate } = limitWords(row, today)
  return (
    <>
      {day}
      {note && <> {isLate ? <strong>{note}</strong> : <Note as="span">{note}</Note>}</>}
    </>
  )
}
