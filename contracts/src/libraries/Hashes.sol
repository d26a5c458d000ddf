// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title How the protocol derives ids, hashes and seals
library Hashes {
    /// @notice Id of the deal that starts at task `consumed` of the request order with this digest.
    function dealId(bytes32 requestDigest, uint256 consumed) internal pure returns (bytes32) {
        return pair(requestDigest, bytes32(consumed));
    }

    /// @notice Id of task `index` of a deal.
    function taskId(bytes32 dealId_, uint256 index) internal pure returns (bytes32) {
        return pair(dealId_, bytes32(index));
    }

    /// @notice What a worker shows of its result when it contributes.
    function resultHash(bytes32 taskId_, bytes32 digest) internal pure returns (bytes32) {
        return pair(taskId_, digest);
    }

    /// @notice What binds the worker to it: nobody can copy a seal, for it has the worker in it.
    function resultSeal(address worker, bytes32 taskId_, bytes32 digest) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, worker)
            mstore(add(free, 0x20), taskId_)
            mstore(add(free, 0x40), digest)
            hash := keccak256(add(free, 12), 84)
        }
    }

    /// @notice What the scheduler, or the TEE broker, signs to let a worker contribute.
    function authorization(address worker, bytes32 taskId_, address enclave) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, worker)
            mstore(add(free, 0x20), taskId_)
            mstore(add(free, 0x40), shl(96, enclave))
            hash := keccak256(add(free, 12), 72)
        }
    }

    /// @notice What an enclave signs to vouch for a result.
    function enclaveProof(bytes32 hash, bytes32 seal) internal pure returns (bytes32) {
        return pair(hash, seal);
    }

    /// @notice What an enclave signs to vouch for a Boost result.
    function boostProof(address worker, bytes32 taskId_, bytes32 digest) internal pure returns (bytes32) {
        return resultSeal(worker, taskId_, digest);
    }

    function pair(bytes32 a, bytes32 b) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0, a)
            mstore(0x20, b)
            hash := keccak256(0, 0x40)
        }
    }
}
