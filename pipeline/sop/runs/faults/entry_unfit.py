"""Isian tidak cocok dengan alur SOP-nya.

## Mengapa penting
Pelaksanaan membuktikan bahwa langkah SOP dijalankan menurut urutannya. Langkah yang tidak ada di
SOP, atau belum terbuka, tidak membuktikan apa pun.

## Cara memperbaiki
Buang isian itu dari komit, lalu isi langkah yang ditunggu dengan `terbit sop tick`. Langkah mana
yang ditunggu terlihat di `terbit sop due`.

## Dasar
Alur di SOP yang diikuti pelaksanaan itu (`terbit sop show`).
"""

from pipeline.registry import fault

FAULT = fault("RUN002", __name__)
