export default function PlayerCount({min, max}) { return <span className="badge">{min}–{max} players</span>; }
