"""A slow link to a server on loopback: 50 ms there and back, 20 Mbit/s each way unless told."""

from pipeline.outside.rehearsal.slow_link import SlowLink

__all__ = ["SlowLink"]
