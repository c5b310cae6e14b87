import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import styles from '../rules.module.css'
import { type StepDraft, typeOf, wayOptions } from './adjustment-draft.ts'

interface AdjustmentStepProps {
  readonly position: number
  readonly step: StepDraft
  readonly onChange: (patch: Partial<StepDraft>) => void
  readonly onRemove: () => void
  /** Moves the step one up; absent for the first. */
  readonly onRaise: (() => void) | undefined
}

/** One step of a rule: which areas, what must have happened, and what becomes of them. */
export function AdjustmentStep({ position, step, onChange, onRemove, onRaise }: AdjustmentStepProps) {
  const type = typeOf(step)
  const name = `第${position}条`
  const isRun = type === 'last' || type === 'above-last'
  return (
    <Box as="fieldset" size="small" gap={8} aria-label={name}>
      <Select
        label={name}
        value={step.way}
        options={wayOptions.map(({ value, label }) => ({ value, label }))}
        onChange={(way) => onChange({ way })}
      />
      <Row align="end">
        {type === 'score' ? (
          <div className={styles['number']}>
            <TextField
              label="得分不低于"
              name={`score-${step.key}`}
              value={step.score}
              onChange={(score) => onChange({ score })}
            />
          </div>
        ) : (
          <div className={styles['number']}>
            <TextField
              label={type === 'first' ? '前几位' : '末几位'}
              name={`count-${step.key}`}
              value={step.count}
              onChange={(count) => onChange({ count })}
            />
          </div>
        )}
        {isRun && (
          <div className={styles['number']}>
            <TextField
              label="连续几年"
              name={`years-${step.key}`}
              value={step.years}
              onChange={(years) => onChange({ years })}
            />
          </div>
        )}
        {onRaise && (
          <Button onClick={onRaise} aria-label={`${name}上移`}>
            上移
          </Button>
        )}
        <Button onClick={onRemove} aria-label={`删除${name}`}>
          删除
        </Button>
      </Row>
    </Box>
  )
}
