"""Langkah diisi orang yang bukan pelaksananya.

## Mengapa penting
SOP menentukan siapa yang melakukan setiap langkah. Pemeriksaan oleh Kasubbag yang diisi orang lain
bukan pemeriksaan.

## Cara memperbaiki
Buang isian itu dari komit, dan minta pelaksananya mengisi. Bila orang itu memang Plh. atau Plt.,
tulis penunjukannya di site_config/people.yml lebih dahulu.

## Dasar
Kolom pelaksana di SOP; site_config/people.yml.
"""

from pipeline.registry import fault

FAULT = fault("RUN005", __name__)
