import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import styles from '../assessment.module.css'
import { SchemeCriterion } from './scheme-criterion.tsx'
import {
  addCriterion,
  changeCriterion,
  changeSection,
  moveCriterion,
  removeCriterion,
  removeSection,
} from './scheme-draft.ts'

interface SchemeSectionProps {
  readonly content: SchemeContent
  readonly at: number
  /** Weights by category of area are for districts alone. */
  readonly isOfDistricts: boolean
  readonly onChange: (content: SchemeContent) => void
}

/** One section of a draft with its criteria. */
export function SchemeSection({ content, at, isOfDistricts, onChange }: SchemeSectionProps) {
  const section = content.sections[at]
  if (!section) return null
  const { criteria, name } = section
  const sum = criteria.reduce((total, { maxTenths }) => total + maxTenths, 0)
  return (
    <Card
      title={`${name || '（没有名称）'}，满分合计 ${tenthsText(sum)}`}
      aside={<Button onClick={() => onChange(removeSection(content, at))}>删除板块</Button>}
    >
      <Stack>
        <TextField
          label="板块名称"
          name={`section-${section.code}`}
          value={name}
          onChange={(next) => onChange(changeSection(content, at, { name: next }))}
        />
        <Stack as="ol">
          {criteria.map((criterion, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a code is being typed, and moving keeps the fields
            <Stack as="li" gap={6} className={styles['item']} key={index}>
              <SchemeCriterion
                criterion={criterion}
                isOfDistricts={isOfDistricts}
                onChange={(patch) => onChange(changeCriterion(content, at, index, patch))}
              />
              <Row>
                <Button
                  variant="quiet"
                  disabled={index === 0}
                  onClick={() => onChange(moveCriterion(content, at, index, -1))}
                >
                  上移<span className="visually-hidden">{criterion.name}</span>
                </Button>
                <Button
                  variant="quiet"
                  disabled={index === criteria.length - 1}
                  onClick={() => onChange(moveCriterion(content, at, index, 1))}
                >
                  下移<span className="visually-hidden">{criterion.name}</span>
                </Button>
                <Button variant="quiet" onClick={() => onChange(removeCriterion(content, at, index))}>
                  删除<span className="visually-hidden">{criterion.name}</span>
                </Button>
              </Row>
            </Stack>
          ))}
        </Stack>
        <Row>
          <Button onClick={() => onChange(addCriterion(content, at))}>增加指标</Button>
        </Row>
      </Stack>
    </Card>
  )
}
