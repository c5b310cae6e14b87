import { type Blocker, raiseBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerType } from '@pianqu/shared/blockers/blocker.schema.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { AmountField } from '../../ui/form/amount-field.tsx'
import { ChoiceEntry, NumberEntry, WordsEntry } from '../../ui/form/entries.tsx'
import { yuanOfEntry } from '../../ui/form/wan-entry.ts'
import { Columns } from '../../ui/layout/columns.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { useRaiseBlocker } from './blockers.queries.ts'
import { type BlockerPlace, type ChosenPlace, missingOf, PlaceFields } from './place-fields.tsx'
import { CoUnits, LeadEntry } from './unit-choice.tsx'

export interface RaiseDialogProps {
  /** null asks for it. */
  readonly place: BlockerPlace | null
  /** What a line of a monthly report says, or what is odd about its lines: then of no one month. */
  readonly said?: { readonly text: string; readonly type: BlockerType | null; readonly month?: Month }
  readonly onDone?: (blocker: Blocker) => void
  readonly onClose: () => void
}

const typeOptions = problemTypes.map((type) => ({ value: type, label: type }))

/** Raises a blocker: where, what is in the way, what is asked of whom, and what waiting costs. */
export function RaiseDialog({ place, said, onDone, onClose }: RaiseDialogProps) {
  const [chosen, setChosen] = useState<ChosenPlace>(place ?? { kind: 'project', code: null })
  const [cost, setCost] = useState('')
  const [coUnits, setCoUnits] = useState<string[]>([])
  const costYuan = yuanOfEntry(cost)
  return (
    <FormDialog
      title={place ? `提堵点：${place.name}` : '提堵点'}
      description="提出后由市级专班交办，交办当日起按工作日计时；答复后由提出单位核验销号。"
      isWide
      endpoint={raiseBlocker}
      command={useRaiseBlocker()}
      first={{ text: said?.text, type: said?.type }}
      body={{
        projectCode: chosen.kind === 'project' ? chosen.code : null,
        areaCode: chosen.kind === 'area' ? chosen.code : null,
        costYuan: costYuan ?? null,
        coUnits,
        ...(said?.month && { fromMonth: said.month }),
      }}
      missing={missingOf(chosen.code, costYuan)}
      verb="提出"
      done={({ number, title }) => [`已提出 ${number}`, `${title}：等市级专班交办。`]}
      {...(onDone && { onDone })}
      onClose={onClose}
    >
      {!place && <PlaceFields chosen={chosen} onChoose={setChosen} />}
      <Columns foldAt="phone">
        <ChoiceEntry label="类别" name="type" options={typeOptions} />
        <NumberEntry label="影响工期（天，可不填）" name="delayDays" />
      </Columns>
      <WordsEntry label="堵点内容" name="text" hint="第一句是标题：卡在哪里、差什么" />
      <WordsEntry label="诉求（可不填）" name="ask" rows={2} hint="请哪个单位办什么" />
      <Columns foldAt="phone">
        <LeadEntry label="建议牵头单位（可不填）" />
        <AmountField label="涉及金额" name="costYuan" value={cost} onChange={setCost} hint="可不填" />
      </Columns>
      <CoUnits codes={coUnits} onChange={setCoUnits} />
    </FormDialog>
  )
}
