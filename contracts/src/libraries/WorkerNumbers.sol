// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Numbers of workers
/// @notice A worker gets a number when it is settled first, and keeps it. Its account has the number; the slot of a number is
/// the number shifted left by 96 bits, and `TAG` in the low bits.
/// @dev Rationale: every settlement names its workers, and 20 bytes of code cost 4,000 gas, a number of 1 or 2 bytes a tenth of
/// it. A worker's first settlement pays 22,100 gas for that, which the next seven bring back.
library WorkerNumbers {
    uint256 private constant TAG = 0xacc1;

    /// @notice The worker with this number; 0 if it was not given.
    function load(uint256 id) internal view returns (address worker) {
        assembly ("memory-safe") {
            worker := sload(or(shl(96, id), TAG))
        }
    }

    function save(uint256 id, address worker) internal {
        uint256 word = uint160(worker);
        assembly ("memory-safe") {
            sstore(or(shl(96, id), TAG), word)
        }
    }
}
