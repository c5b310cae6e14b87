import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useState } from 'react'
import { TextField } from '../../../ui/form/field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { tenthsOfEntry } from '../../../ui/text/tenths-text.ts'
import styles from '../assessment.module.css'
import { entryKindNames } from '../entry-words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useAddEntry } from './audit.queries.ts'

interface EntryDialogProps {
  readonly round: RoundPage
  readonly onClose: () => void
}

/** Records a bonus or a penalty with its document. */
export function EntryDialog({ round, onClose }: EntryDialogProps) {
  const [kind, setKind] = useState<'bonus' | 'penalty'>('bonus')
  const [targetCode, setTargetCode] = useState<string | null>(null)
  const [points, setPoints] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const add = useAddEntry(round.year)
  const tenths = tenthsOfEntry(points)
  const isReady = targetCode !== null && Boolean(tenths) && documentNumber.trim() !== ''
  return (
    <ReasonDialog
      title="登记加分扣分"
      description="计入时按方案的上限截止；登记写入操作记录，登错可以撤销。"
      label="事由"
      verb="登记"
      done="已登记"
      isDisabled={!isReady}
      mutation={add}
      inputOf={(reason) => ({
        kind,
        targetCode: targetCode ?? '',
        tenths: tenths ?? 0,
        documentNumber: documentNumber.trim(),
        reason,
      })}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <Select
          label="类别"
          value={kind}
          options={(['bonus', 'penalty'] as const).map((value) => ({ value, label: entryKindNames[value] }))}
          onChange={(next) => setKind(next === 'penalty' ? 'penalty' : 'bonus')}
        />
        <Picker
          label="单位"
          value={targetCode}
          placeholder="输入名称查找"
          options={round.directions.flatMap(({ direction, targets }) =>
            targets.map(({ code, name }) => ({ value: code, label: name, note: directionNames[direction] })),
          )}
          onChange={setTargetCode}
        />
        <TextField
          label="分值"
          name="points"
          value={points}
          onChange={setPoints}
          error={tenths === undefined ? '应为数字，最多一位小数，如 1.5' : undefined}
          autoComplete="off"
        />
        <TextField
          label="文号"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
      </div>
    </ReasonDialog>
  )
}
