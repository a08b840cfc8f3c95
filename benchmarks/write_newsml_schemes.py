"""Write `newsmodel/formats/newsml_g2/schemes.py`: the aliases of the IPTC's catalogue and the schemes behind them.

    python benchmarks/write_newsml_schemes.py catalog.IPTC-G2-Standards_41.xml

The catalogue is IPTC's, at http://www.iptc.org/std/catalog/ (CC BY 4.0). An alias never changes its meaning, so that a
later version only has more of them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from lxml import etree

PLACE = Path(__file__).parents[1] / "src" / "newsmodel" / "formats" / "newsml_g2" / "schemes.py"
HEAD = '''\
"""The schemes of the IPTC's catalogue for NewsML-G2, by their aliases; made of version {version}, not by hand.

`benchmarks/write_newsml_schemes.py` writes it. The catalogue is © IPTC (www.iptc.org), Creative Commons Attribution 4.0
(CC BY 4.0, https://creativecommons.org/licenses/by/4.0/); aliases and URIs are as they stand there.
"""

from __future__ import annotations

from typing import Final

#: The address of the catalogue.
CATALOGUE: Final = "{address}"
SCHEMES: Final = {{
{lines}
}}
'''


def main(path: str) -> None:
    """Write the table."""
    root = etree.parse(path).getroot()
    name = Path(path).name
    schemes = {each.get("alias"): each.get("uri") for each in root.iter("{*}scheme")}
    lines = "\n".join(f'    "{alias}": "{uri}",' for alias, uri in schemes.items())
    version = name.rpartition("_")[2].removesuffix(".xml")
    address = f"http://www.iptc.org/std/catalog/{name}"
    PLACE.write_text(HEAD.format(version=version, address=address, lines=lines), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(PLACE)], check=True)  # noqa: S603 - our own file


if __name__ == "__main__":
    main(sys.argv[1])
