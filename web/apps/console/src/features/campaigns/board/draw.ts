import type { PlacedNode, TreePicture } from './layout'

export interface TreeColors { surface: string; ink: string; ring: string; link: string; lit: string; dot: string; many: string; font: string }
/** The piece of the picture that is seen: its middle, and how many of its units one pixel is. */
export interface TreeView { x: number; y: number; unit: number; width: number; height: number }

export const dotRadius = (node: PlacedNode['node']) => 4 + Math.min(9, Math.sqrt(node.children) * 2.2)

type Marks = { names: PlacedNode[]; folded: Map<string, string> }

/** Everything within sight, with as much detail as fits: dots become points when they are smaller than two pixels, and only what is seen is drawn. */
export function drawTree(context: CanvasRenderingContext2D, tree: TreePicture, view: TreeView, colors: TreeColors, marks: Marks): void {
  const { width, height, unit } = view
  const { px, py, seen } = eye(view)
  context.clearRect(0, 0, width, height)
  context.strokeStyle = colors.ring
  context.lineWidth = 1
  for (const ring of tree.rings) {
    context.beginPath()
    context.arc(px(0), py(0), ring / unit, 0, 2 * Math.PI)
    context.stroke()
  }
  const fine = isFine(unit)
  context.beginPath()
  for (const { from, to } of tree.links) if (seen(px(from.x), py(from.y)) || seen(px(to.x), py(to.y))) trace(context, from, to, view)
  context.strokeStyle = colors.link
  context.lineWidth = fine ? 1.2 : 0.6
  context.stroke()
  for (const one of tree.nodes) dot(context, one, view, colors, false)
  context.font = `600 12px ${colors.font}`
  for (const one of marks.names) write(context, one.node.nickname, one, view, colors)
  if (!fine) return
  context.font = `11px ${colors.font}`
  const taken = new Set<string>()
  for (const one of tree.nodes) {
    const more = marks.folded.get(one.node.personId)
    const place = `${Math.floor(px(one.x) / 32)}:${Math.floor(py(one.y) / 16)}`
    if (!more || taken.has(place)) continue
    taken.add(place)
    write(context, more, one, view, colors, 1)
  }
}

/** The way from a person up to the root, over the picture. */
export function drawTrail(context: CanvasRenderingContext2D, trail: PlacedNode[], view: TreeView, colors: TreeColors): void {
  context.beginPath()
  for (const to of trail) if (to.parent) trace(context, to.parent, to, view)
  context.strokeStyle = colors.lit
  context.lineWidth = 2.4
  context.stroke()
  for (const one of trail) dot(context, one, view, colors, true)
}

const isFine = (unit: number) => 6 / unit >= 1.2

function eye({ x, y, unit, width, height }: TreeView) {
  const left = x - (width * unit) / 2
  const top = y - (height * unit) / 2
  return { px: (at: number) => (at - left) / unit, py: (at: number) => (at - top) / unit, seen: (at: number, down: number) => at > -20 && down > -20 && at < width + 20 && down < height + 20 }
}

function trace(context: CanvasRenderingContext2D, from: PlacedNode, to: PlacedNode, view: TreeView): void {
  const { px, py } = eye(view)
  context.moveTo(px(from.x), py(from.y))
  if (!isFine(view.unit)) { context.lineTo(px(to.x), py(to.y)); return }
  const middle = (from.radius + to.radius) / 2
  context.bezierCurveTo(px(middle * Math.cos(from.angle)), py(middle * Math.sin(from.angle)), px(middle * Math.cos(to.angle)), py(middle * Math.sin(to.angle)), px(to.x), py(to.y))
}

function dot(context: CanvasRenderingContext2D, one: PlacedNode, view: TreeView, colors: TreeColors, lit: boolean): void {
  const { px, py, seen } = eye(view)
  const [x, y] = [px(one.x), py(one.y)]
  if (!seen(x, y)) return
  const radius = dotRadius(one.node) / view.unit
  const color = one.node.children >= 3 ? colors.many : colors.dot
  if (radius < 1 && !lit) {
    context.fillStyle = color
    context.fillRect(x - 0.75, y - 0.75, 1.5, 1.5)
    return
  }
  context.beginPath()
  context.arc(x, y, Math.max(lit ? 2.5 : 0, Math.min(radius, 13)), 0, 2 * Math.PI)
  context.fillStyle = one.node.ordered || one.node.children >= 3 ? color : colors.surface
  context.fill()
  context.strokeStyle = lit ? colors.ink : color
  context.lineWidth = lit ? 2 : Math.min(2, radius / 2)
  context.stroke()
}

function write(context: CanvasRenderingContext2D, text: string, one: PlacedNode, view: TreeView, colors: TreeColors, below = 0): void {
  const { px, py, seen } = eye(view)
  const x = px(one.x)
  const edge = Math.min(dotRadius(one.node) / view.unit, 13)
  const y = py(one.y) + (below ? edge + 12 : -edge - 5)
  if (!seen(x, y)) return
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.strokeStyle = colors.surface
  context.lineWidth = 3
  context.strokeText(text, x, y)
  context.fillStyle = colors.ink
  context.fillText(text, x, y)
}

/** The nearest dot to a place, found by a grid, so that pointing stays quick among ten thousand. */
export function finder(nodes: PlacedNode[], cell = 60): (x: number, y: number, reach: number) => PlacedNode | undefined {
  const cells = new Map<string, PlacedNode[]>()
  for (const node of nodes) {
    const at = `${Math.floor(node.x / cell)}:${Math.floor(node.y / cell)}`
    const list = cells.get(at)
    if (list) list.push(node)
    else cells.set(at, [node])
  }
  return (x, y, reach) => {
    let best: PlacedNode | undefined
    let nearest = reach
    const around = Math.min(6, Math.ceil(reach / cell))
    for (let column = Math.floor(x / cell) - around; column <= Math.floor(x / cell) + around; column++) {
      for (let row = Math.floor(y / cell) - around; row <= Math.floor(y / cell) + around; row++) {
        for (const node of cells.get(`${column}:${row}`) ?? []) {
          const distance = Math.hypot(node.x - x, node.y - y)
          if (distance < nearest) { nearest = distance; best = node }
        }
      }
    }
    return best
  }
}
