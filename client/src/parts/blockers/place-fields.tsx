import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../api/query-of.ts'
import { useSession } from '../../session/actor.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Segments } from '../../ui/form/segments.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProjectFinder } from '../form/project-finder.tsx'

/** Where it is: fixed where the page is about it. */
export type BlockerPlace =
  | { readonly kind: 'project'; readonly code: string; readonly name: string }
  | { readonly kind: 'area'; readonly code: string; readonly name: string }

export interface ChosenPlace {
  readonly kind: BlockerPlace['kind']
  readonly code: string | null
}

interface PlaceFieldsProps {
  readonly chosen: ChosenPlace
  readonly onChoose: (chosen: ChosenPlace) => void
}

/** A project or an area; a district chooses on its own ground. */
export function PlaceFields({ chosen: { kind, code }, onChoose }: PlaceFieldsProps) {
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

/** What is missing before a blocker can be raised. */
export function missingOf(code: string | null, costYuan: number | null | undefined) {
  if (code === null) return '请选择堵点所在的项目或片区'
  return costYuan === undefined && { name: 'costYuan', message: '应为数字，如 1200 或 1200.5' }
}
