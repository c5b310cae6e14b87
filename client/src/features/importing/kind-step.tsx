import { getTemplate } from '@pianqu/shared/importing/import.contract.ts'
import { cardOf, type ImportKind, importKindNames, isTableKind } from '@pianqu/shared/importing/kinds.ts'
import { fileAddress } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './kind-step.module.css'

interface KindStepProps {
  readonly allowed: readonly ImportKind[]
  readonly onChoose: (kind: ImportKind) => void
}

/** Which table; in the order in which a new city is loaded, and only those this person may bring. */
export function KindStep({ allowed, onChoose }: KindStepProps) {
  return (
    <>
      <h2>选择要导入的表</h2>
      <p className={styles['hint']}>新城市首次导入请按编号顺序：后面的表会引用前面的编码。日常更新可直接选择。</p>
      <ol className={styles['kinds']}>
        {allowed.map((kind, index) => (
          <li key={kind} className={styles['kind']}>
            <span className={styles['number']}>{index + 1}</span>
            <span className={styles['words']}>
              <strong>{importKindNames[kind]}</strong>
              <span>{cardOf(kind).note}</span>
            </span>
            {isTableKind(kind) && (
              <a href={fileAddress(getTemplate, { params: { kind } })} download className={styles['template']}>
                下载模板<span className="visually-hidden">：{importKindNames[kind]}</span>
              </a>
            )}
            <Button onClick={() => onChoose(kind)} aria-label={`导入${importKindNames[kind]}`}>
              导入
            </Button>
          </li>
        ))}
      </ol>
    </>
  )
}
