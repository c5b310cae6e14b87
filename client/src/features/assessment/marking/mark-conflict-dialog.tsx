import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { untouched } from '../../../ui/sheet-grid/cells/coerce-score.ts'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import styles from './marking.module.css'
import type { MarkClash } from './marks-queue.ts'
import { type HeldText, markOfText, placeKey, textOfUntouched } from './pending-marks.ts'
import type { MarkSession } from './use-marks-queue.ts'

/** What a place says, in words: `8.5 分，理由：…`. */
function heldWords({ criterionCode }: Pick<MarkClash, 'criterionCode'>, text: HeldText): string {
  if (criterionCode === null) return text === textOfUntouched(true) ? '整行未接触' : '不是整行未接触'
  const mark = markOfText(text)
  if (!mark) return '未评'
  const points = mark.tenths === null ? untouched : `${tenthsText(mark.tenths)} 分`
  return [points, mark.reason && `理由：${mark.reason}`, mark.basis && `依据：${mark.basis}`].filter(Boolean).join('，')
}

interface MarkConflictDialogProps {
  readonly session: MarkSession
  readonly sheet: Pick<SheetPage, 'sections' | 'targets'>
}

/** Cells that two colleagues marked differently: whoever typed here says which one stands, cell by cell. */
export function MarkConflictDialog({ session, sheet }: MarkConflictDialogProps) {
  const clashes = Object.values(session.queue.clashes)
  const [putOff, setPutOff] = useState(0)
  if (clashes.length === 0) return null
  if (putOff >= clashes.length) {
    return (
      <div className={styles['standing']} data-urgent role="note">
        <strong>{clashes.length} 处与同事同时修改，还没有选择</strong>
        <Button onClick={() => setPutOff(0)}>现在选择</Button>
      </div>
    )
  }
  const criteria = sheet.sections.flatMap((section) => section.criteria)
  const nameOf = ({ targetCode, criterionCode }: MarkClash) => {
    const target = sheet.targets.find(({ code }) => code === targetCode)?.name ?? targetCode
    const criterion = criteria.find(({ code }) => code === criterionCode)?.name
    return criterion ? `${target} · ${criterion}` : target
  }
  const choose = (side: 'mine' | 'theirs') => {
    for (const clash of clashes) session.choose(placeKey(clash), side)
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={() => setPutOff(clashes.length)}
      title={`${clashes.length} 处与同事同时修改`}
      description="本单位两人给同一格填了不同的内容，请逐格选择保留哪一个。其余修改已经合并，没有丢失。"
      actions={
        <>
          <Button onClick={() => choose('theirs')}>全部用对方的</Button>
          <Button variant="primary" onClick={() => choose('mine')}>
            全部用我的
          </Button>
        </>
      }
    >
      <ul className={styles['clashes']}>
        {clashes.map((clash) => (
          <li key={placeKey(clash)}>
            <p>{nameOf(clash)}</p>
            <Button onClick={() => session.choose(placeKey(clash), 'mine')}>我的 {heldWords(clash, clash.mine)}</Button>
            <Button onClick={() => session.choose(placeKey(clash), 'theirs')}>
              对方的 {heldWords(clash, clash.theirs)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
