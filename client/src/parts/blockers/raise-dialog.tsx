import { type Blocker, raiseBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerType } from '@pianqu/shared/blockers/blocker.schema.ts'
import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../api/query-of.ts'
import { useSession } from '../../session/actor.tsx'
import { AmountField } from '../../ui/form/amount-field.tsx'
import { ChoiceEntry, NumberEntry, WordsEntry } from '../../ui/form/entries.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Segments } from '../../ui/form/segments.tsx'
import { yuanOfEntry } from '../../ui/form/wan-entry.ts'
import { Columns } from '../../ui/layout/columns.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { ProjectFinder } from '../form/project-finder.tsx'
import { useRaiseBlocker } from './blockers.queries.ts'
import { CoUnits, LeadEntry } from './unit-choice.tsx'

/** Where it is: fixed where the page is about it. */
export type BlockerPlace =
  | { readonly kind: 'project'; readonly code: string; readonly name: string }
  | { readonly kind: 'area'; readonly code: string; readonly name: string }

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
  const [chosen, setChosen] = useState<{ readonly kind: BlockerPlace['kind']; readonly code: string | null }>(
    place ?? { kind: 'project', code: null },
  )
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

function missingOf(code: string | null, costYuan: number | null | undefined) {
  if (code === null) return '请选择堵点所在的项目或片区'
  return costYuan === undefined && { name: 'costYuan', message: '应为数字，如 1200 或 1200.5' }
}

interface PlaceFieldsProps {
  readonly chosen: { readonly kind: BlockerPlace['kind']; readonly code: string | null }
  readonly onChoose: (chosen: PlaceFieldsProps['chosen']) => void
}

/** A project or an area; a district chooses on its own ground. */
function PlaceFields({ chosen: { kind, code }, onChoose }: PlaceFieldsProps) {
  const { actor } = useSession()
  const own = actor.role === 'district' ? (actor.unitCode ?? undefined) : undefined
  const { data } = useQuery(queryOf(listAreas))
  const areas = (data?.rows ?? []).filter(
    ({ districts }) => own === undefined || districts.some((district) => district.code === own),
  )
  return (
    <Stack gap={8}>
      <Row>
        <Segments
          label="堵点在哪里"
          value={kind}
          onChange={(next) => onChoose({ kind: next, code: null })}
          options={[
            { value: 'project', label: '一个项目' },
            { value: 'area', label: '整个片区' },
          ]}
        />
      </Row>
      {kind === 'project' ? (
        <ProjectFinder
          label="项目"
          district={own}
          value={code}
          onChange={(project) => onChoose({ kind, code: project })}
        />
      ) : (
        <Picker
          label="片区"
          value={code}
          placeholder="输入片区名称"
          options={areas.map((area) => ({ value: area.code, label: area.name }))}
          onChange={(area) => onChoose({ kind, code: area })}
        />
      )}
    </Stack>
  )
}
