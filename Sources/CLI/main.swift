import ArgumentParser

Launch.harden()
Launch.takePassword()
Launch.run()
