import { namedSystems, parseCrs } from '@pianqu/shared/coordinates/crs.ts'
import { gaussZone, zoneName } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import { useId, useState } from 'react'
import { TextField } from '../../ui/form/field.tsx'
import styles from './crs-field.module.css'

interface CrsFieldProps {
  /** What is placed by it, where a page asks for more than one. */
  readonly of?: string
  /** Empty until chosen: there is no default, because a guess would move every station. */
  readonly crs: string
  readonly onChange: (crs: string) => void
}

const systemNotes: Record<(typeof namedSystems)[number], string> = {
  WGS84: 'GPS 原始坐标',
  CGCS2000: '国家大地坐标系，规自部门常用',
  GCJ02: '高德、腾讯等地图导出的坐标',
  BD09: '百度地图导出的坐标',
}

/** Which zone the code is, so that a slip of the finger is seen. */
function zoneHint(text: string): string {
  const crs = parseCrs(text)
  const zone = crs?.system === 'EPSG' ? gaussZone(crs.code) : undefined
  return zone
    ? `即 ${zoneName(zone)}`
    : '例如 EPSG:4544 是 CGCS2000 3度带中央经线105°，EPSG:4523 是第35带（坐标带带号）'
}

/** Which coordinate system the positions are in. */
export function CrsField({ of = '', crs, onChange }: CrsFieldProps) {
  const name = useId()
  const [isOther, setIsOther] = useState(false)
  return (
    <fieldset className={styles['systems']}>
      <legend>{of && `${of}的`}坐标系（必选）</legend>
      {namedSystems.map((system) => (
        <label key={system} className={styles['system']}>
          <input
            type="radio"
            name={name}
            checked={!isOther && crs === system}
            onChange={() => {
              setIsOther(false)
              onChange(system)
            }}
          />
          <span>
            {system}
            <small>{systemNotes[system]}</small>
          </span>
        </label>
      ))}
      <label className={styles['system']}>
        <input
          type="radio"
          name={name}
          checked={isOther}
          onChange={() => {
            setIsOther(true)
            onChange('EPSG:')
          }}
        />
        <span>
          其他
          <small>按 EPSG 编码填写</small>
        </span>
      </label>
      {isOther && <TextField label="EPSG 编码" name="epsg" value={crs} onChange={onChange} hint={zoneHint(crs)} />}
    </fieldset>
  )
}
