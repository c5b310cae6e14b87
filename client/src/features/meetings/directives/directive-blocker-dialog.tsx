import { type Directive, raiseFromDirective } from '@pianqu/shared/meetings/directive.contract.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import { useState } from 'react'
import { type ChosenPlace, missingOf, PlaceFields } from '../../../parts/blockers/place-fields.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { ChoiceEntry, NumberEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Columns } from '../../../ui/layout/columns.tsx'
import { useDirectiveBlocker } from '../meetings.queries.ts'

interface DialogProps {
  readonly directive: Directive
  readonly onClose: () => void
}

const typeOptions = problemTypes.map((type) => ({ value: type, label: type }))

/** Makes a blocker of a directive: its words and units stand already, where it is and of which kind is asked. */
export function DirectiveBlockerDialog({ directive, onClose }: DialogProps) {
  const { number, version, text, leadUnitName, coUnitNames, place } = directive
  const [chosen, setChosen] = useState<ChosenPlace>(place ?? { kind: 'project', code: null })
  const [cost, setCost] = useState('')
  const costYuan = yuanOfEntry(cost)
  const joining = coUnitNames.length > 0 ? `，${coUnitNames.join('、')}配合` : ''
  const where = place ? `在${place.name}` : ''
  return (
    <FormDialog
      title={`转为堵点：${number}`}
      description={`「${text}」${where}立为堵点，当日交${leadUnitName}牵头${joining}，按工作日计时，逾期自动升级；核验销号由专班。`}
      endpoint={raiseFromDirective}
      command={useDirectiveBlocker(directive)}
      body={{
        version,
        projectCode: chosen.kind === 'project' ? chosen.code : null,
        areaCode: chosen.kind === 'area' ? chosen.code : null,
        costYuan: costYuan ?? null,
      }}
      missing={missingOf(chosen.code, costYuan)}
      verb="转为堵点"
      done={({ blockerNumber }) => [`已转为堵点${blockerNumber ?? ''}`, `已交${leadUnitName}办理。`]}
      onClose={onClose}
    >
      {!place && <PlaceFields chosen={chosen} onChoose={setChosen} />}
      <Columns foldAt="phone">
        <ChoiceEntry label="类别" name="type" options={typeOptions} />
        <NumberEntry label="影响工期（天，可不填）" name="delayDays" />
      </Columns>
      <AmountField label="涉及金额" name="costYuan" value={cost} onChange={setCost} hint="可不填" />
      <WordsEntry label="诉求（可不填）" name="ask" rows={2} />
    </FormDialog>
  )
}
