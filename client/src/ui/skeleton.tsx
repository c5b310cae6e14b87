import styles from './skeleton.module.css'

interface SkeletonProps {
  /** Height in pixels of what will stand here, so that nothing jumps. */
  readonly height: number
  readonly count?: number
}

/** Grey blocks of the geometry to come. */
export function Skeleton({ height, count = 1 }: SkeletonProps) {
  return (
    <div className={styles['stack']} role="status" aria-label="正在加载">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are all alike
        <span key={index} className={styles['block']} style={{ height }} />
      ))}
    </div>
  )
}
