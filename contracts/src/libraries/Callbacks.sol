// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Pushing a result to the contract that waits for it (ERC-1154)
library Callbacks {
    bytes4 private constant RECEIVE_RESULT = 0x5dd80855;
    /// What a call costs before its own gas is counted: a cold account, and the loop around it.
    uint256 private constant CALL_COST = 5000;

    /// @notice Calls `receiveResult(taskId, data)` on the consumer with `gasLimit`; whether it succeeds does not matter.
    /// @return enough false, without calling, when the consumer would get less than `gasLimit`.
    /// @dev Rationale: whoever finalizes must not be able to starve the consumer, so the gas is checked before the call (a
    /// call hands over at most 63/64 of what there is); and the consumer must not be able to stop the task, so a failure is
    /// ignored and nothing of its answer is copied.
    function push(address consumer, bytes32 taskId, bytes calldata data, uint256 gasLimit)
        internal
        returns (bool enough)
    {
        bytes memory message = abi.encodeWithSelector(RECEIVE_RESULT, taskId, data);
        uint256 left = gasleft();
        if (left < CALL_COST || ((left - CALL_COST) * 63) / 64 < gasLimit) return false;
        assembly ("memory-safe") {
            pop(call(gasLimit, consumer, 0, add(message, 0x20), mload(message), 0, 0))
        }
        return true;
    }
}
