import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import { type Criterion, objectiveSourceNames, objectiveSources } from '@pianqu/shared/assessment/scheme.schema.ts'
import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { basisPointsOfEntry, entryOfBasisPoints } from '../../../ui/form/wan-entry.ts'
import { Row } from '../../../ui/layout/row.tsx'
import { tenthsOfEntry, tenthsText } from '../../../ui/text/tenths-text.ts'
import styles from '../assessment.module.css'
import { EntryField } from './entry-field.tsx'

interface SchemeCriterionProps {
  readonly criterion: Criterion
  readonly isOfDistricts: boolean
  readonly onChange: (patch: Partial<Criterion>) => void
}

const kinds = [
  { value: 'subjective', label: '评分' },
  { value: 'objective', label: '客观（取自已发布的快照）' },
]

/** One criterion of a draft. */
export function SchemeCriterion({ criterion, isOfDistricts, onChange }: SchemeCriterionProps) {
  const { code, name, kind, source, weights } = criterion
  const changeKind = (next: string) =>
    onChange(
      next === 'objective' ? { kind: 'objective', source: 'monthly-index' } : { kind: 'subjective', source: null },
    )
  return (
    <>
      <Row gap={[8, 16]} align="start" className={styles['fields']}>
        <TextField label="编号" name="code" value={code} onChange={(next) => onChange({ code: next })} />
        <TextField label="名称" name="name" value={name} onChange={(next) => onChange({ name: next })} />
        <EntryField
          label="满分"
          value={criterion.maxTenths}
          read={tenthsOfEntry}
          write={tenthsText}
          onChange={(maxTenths) => onChange({ maxTenths })}
        />
        <Select label="类型" value={kind} options={kinds} onChange={changeKind} />
        {kind === 'objective' && (
          <Select
            label="取数来源"
            value={source ?? ''}
            options={objectiveSources.map((value) => ({ value, label: objectiveSourceNames[value] }))}
            onChange={(next) => onChange({ source: objectiveSources.find((each) => each === next) ?? source })}
          />
        )}
        {isOfDistricts &&
          areaCategories.map((category) => (
            <EntryField
              key={category}
              label={`${areaCategoryNames[category]}权重（%）`}
              value={weights[category]}
              read={basisPointsOfEntry}
              write={entryOfBasisPoints}
              onChange={(weight) => onChange({ weights: { ...weights, [category]: weight } })}
            />
          ))}
      </Row>
      <TextArea
        label="评分说明"
        value={criterion.guidance}
        onChange={(guidance) => onChange({ guidance })}
        longest={2000}
        rows={2}
      />
    </>
  )
}
