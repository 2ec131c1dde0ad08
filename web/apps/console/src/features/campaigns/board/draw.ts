import type { PlacedNode, TreePicture } from './layout'

export interface TreeColors { surface: string; ink: string; ring: string; link: string; lit: string; dot: string; many: string; font: string }
/** The piece of the picture that is seen: its middle, and how many of its units one pixel is. */
export interface TreeView { x: number; y: number; unit: number; width: number; height: number }

export const dotRadius = (node: PlacedNode['node']) => 4 + Math.min(9, Math.sqrt(node.children) * 2.2)

/** Everything within sight, with as much detail as fits: dots become points when they are smaller than two pixels, and only what is seen is drawn. */
export function drawTree(context: CanvasRenderingContext2D, tree: TreePicture, view: TreeView, colors: TreeColors, marks: { trail: Set<string>; names: PlacedNode[]; folded: Map<string, string> }): void {
  const { width, height, unit } = view
  const left = view.x - (width * unit) / 2
  const top = view.y - (height * unit) / 2
  const px = (x: number) => (x - left) / unit
  const py = (y: number) => (y - top) / unit
  const seen = (x: number, y: number) => x > -20 && y > -20 && x < width + 20 && y < height + 20
  context.clearRect(0, 0, width, height)
  context.strokeStyle = colors.ring
  context.lineWidth = 1
  for (const ring of tree.rings) {
    context.beginPath()
    context.arc(px(0), py(0), ring / unit, 0, 2 * Math.PI)
    context.stroke()
  }
  const fine = 6 / unit >= 1.2
  for (const lit of [false, true]) {
    context.beginPath()
    for (const { from, to } of tree.links) {
      if (marks.trail.has(to.node.personId) !== lit) continue
      if (!seen(px(from.x), py(from.y)) && !seen(px(to.x), py(to.y))) continue
      context.moveTo(px(from.x), py(from.y))
      if (!fine) { context.lineTo(px(to.x), py(to.y)); continue }
      const middle = (from.radius + to.radius) / 2
      context.bezierCurveTo(px(middle * Math.cos(from.angle)), py(middle * Math.sin(from.angle)), px(middle * Math.cos(to.angle)), py(middle * Math.sin(to.angle)), px(to.x), py(to.y))
    }
    context.strokeStyle = lit ? colors.lit : colors.link
    context.lineWidth = lit ? 2.4 : fine ? 1.2 : 0.6
    context.stroke()
  }
  for (const one of tree.nodes) dot(one)
  context.font = `600 12px ${colors.font}`
  context.textAlign = 'center'
  context.lineJoin = 'round'
  for (const one of marks.names) write(one.node.nickname, one)
  context.font = `11px ${colors.font}`
  for (const one of tree.nodes) {
    const more = marks.folded.get(one.node.personId)
    if (more && fine && seen(px(one.x), py(one.y))) write(more, one, 1)
  }

  function dot(one: PlacedNode): void {
    const x = px(one.x)
    const y = py(one.y)
    if (!seen(x, y)) return
    const radius = dotRadius(one.node) / unit
    const color = one.node.children >= 3 ? colors.many : colors.dot
    if (radius < 1) {
      context.fillStyle = color
      context.fillRect(x - 0.75, y - 0.75, 1.5, 1.5)
      return
    }
    context.beginPath()
    context.arc(x, y, Math.min(radius, 13), 0, 2 * Math.PI)
    context.fillStyle = one.node.ordered || one.node.children >= 3 ? color : colors.surface
    context.fill()
    context.strokeStyle = marks.trail.has(one.node.personId) ? colors.ink : color
    context.lineWidth = Math.min(2, radius / 2)
    context.stroke()
  }

  function write(text: string, one: PlacedNode, below = 0): void {
    const x = px(one.x)
    const edge = Math.min(dotRadius(one.node) / unit, 13)
    const y = py(one.y) + (below ? edge + 12 : -edge - 5)
    if (!seen(x, y)) return
    context.strokeStyle = colors.surface
    context.lineWidth = 3
    context.strokeText(text, x, y)
    context.fillStyle = colors.ink
    context.fillText(text, x, y)
  }
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
