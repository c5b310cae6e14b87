import type { LeftOut } from '@pianqu/shared/adjustments/outcome.ts'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './adjustments.module.css'

/** Who was not judged, and why; folded, as it is often a group. */
export function LeftOutNote({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null
  return (
    <Note as="details">
      <summary>不作判断{leftOut.length}个</summary>
      <Stack as="ul" gap={6} className={styles['items']}>
        {leftOut.map(({ areaCode, name, reason }) => (
          <li key={areaCode}>
            {name}：{reason}
          </li>
        ))}
      </Stack>
    </Note>
  )
}
