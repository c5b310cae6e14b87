import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/form/check.tsx'
import { Fieldset } from '../../ui/form/fieldset.tsx'
import styles from './races.module.css'

interface MemberChoiceProps {
  readonly options: readonly { readonly code: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Who takes part: any number of boxes, in the order of the list. */
export function MemberChoice({ options, chosen, onChange }: MemberChoiceProps) {
  const codes = options.map(({ code }) => code)
  const toggle = (code: string) =>
    onChange(codes.filter((each) => (each === code ? !chosen.includes(code) : chosen.includes(each))))
  return (
    <Fieldset
      legend={
        <>
          参赛名单（已选{chosen.length}个，至少2个）
          <Button variant="quiet" onClick={() => onChange(chosen.length === codes.length ? [] : codes)}>
            {chosen.length === codes.length ? '全不选' : '全选'}
          </Button>
        </>
      }
    >
      <div className={styles['members']}>
        {options.map(({ code, name }) => (
          <Check key={code} isChecked={chosen.includes(code)} onChange={() => toggle(code)}>
            {name}
          </Check>
        ))}
      </div>
    </Fieldset>
  )
}
