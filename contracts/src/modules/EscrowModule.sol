// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IApprovalReceiver} from "../interfaces/IApprovalReceiver.sol";
import {IHubDeals} from "../interfaces/IHubDeals.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubEscrow} from "../interfaces/IHubEscrow.sol";
import {IToken} from "../interfaces/IToken.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {HubStorage} from "./HubStorage.sol";

/// @title Deposits, withdrawals and the SRLC ledger
contract EscrowModule is IHubEscrow, HubStorage {
    using Accounts for uint256;

    // ------------------------------------------------------------------------------------------------ views

    /// @inheritdoc IHubEscrow
    function name() external view returns (string memory) {
        return _name;
    }

    /// @inheritdoc IHubEscrow
    function symbol() external view returns (string memory) {
        return _symbol;
    }

    /// @inheritdoc IHubEscrow
    function decimals() external view returns (uint8) {
        return _decimals;
    }

    /// @inheritdoc IHubEscrow
    function totalSupply() external view returns (uint256) {
        return _totalSupply;
    }

    /// @inheritdoc IHubEscrow
    function balanceOf(address account) external view returns (uint256) {
        return Accounts.load(account).stake();
    }

    /// @inheritdoc IHubEscrow
    function frozenOf(address account) external view returns (uint256) {
        return Accounts.load(account).frozen();
    }

    /// @inheritdoc IHubEscrow
    function allowance(address account, address spender) external view returns (uint256) {
        return _allowances[account][spender];
    }

    /// @inheritdoc IHubEscrow
    function token() external view returns (address) {
        return _token;
    }

    // ------------------------------------------------------------------------------------------------ ERC-20

    /// @inheritdoc IHubEscrow
    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        _transfer(from, to, value);
        _approve(from, msg.sender, _reduced(msg.sender, _allowances[from][msg.sender], value));
        return true;
    }

    /// @inheritdoc IHubEscrow
    function approve(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function increaseAllowance(address spender, uint256 delta) external returns (bool) {
        _approve(msg.sender, spender, _allowances[msg.sender][spender] + delta);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function decreaseAllowance(address spender, uint256 delta) external returns (bool) {
        _approve(msg.sender, spender, _reduced(spender, _allowances[msg.sender][spender], delta));
        return true;
    }

    /// @inheritdoc IHubEscrow
    function approveAndCall(address spender, uint256 value, bytes calldata data) external returns (bool) {
        _approve(msg.sender, spender, value);
        bool accepted = IApprovalReceiver(spender).receiveApproval(msg.sender, value, address(this), data);
        require(accepted, "approval-refused");
        return true;
    }

    // ------------------------------------------------------------------------------------------------ deposits

    /// @inheritdoc IHubEscrow
    function deposit(uint256 amount) external returns (bool) {
        _deposit(msg.sender, amount, msg.sender);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function depositFor(uint256 amount, address target) external returns (bool) {
        _deposit(msg.sender, amount, target);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function depositForArray(uint256[] calldata amounts, address[] calldata targets) external returns (bool) {
        require(amounts.length == targets.length, "invalid-array-length");
        for (uint256 i = 0; i < amounts.length; ++i) {
            _deposit(msg.sender, amounts[i], targets[i]);
        }
        return true;
    }

    /// @inheritdoc IHubEscrow
    function withdraw(uint256 amount) external returns (bool) {
        _withdraw(amount, msg.sender);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function withdrawTo(uint256 amount, address target) external returns (bool) {
        _withdraw(amount, target);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function recover() external onlyOwner returns (uint256 delta) {
        delta = IToken(_token).balanceOf(address(this)) - _totalSupply;
        _mint(_owner, delta);
    }

    /// @inheritdoc IHubEscrow
    function receiveApproval(address sender, uint256 amount, address token_, bytes calldata data)
        external
        returns (bool)
    {
        require(token_ == _token, "wrong-token");
        if (msg.sender != token_) revert IHubErrors.CallerIsNotTheToken(msg.sender, token_);
        _deposit(sender, amount, sender);
        if (data.length != 0) _matchFor(sender, data);
        return true;
    }

    /// @dev The match runs in the hub itself, so it does what it does for everybody; the request's signature, or
    /// presignature, is still needed.
    function _matchFor(address requester, bytes calldata data) private {
        if (data.length < 4) revert IHubErrors.IncompleteSelector(data.length);
        bytes4 selector = bytes4(data);
        if (selector != IHubDeals.matchOrders.selector) revert IHubErrors.UnsupportedOperation(selector);
        if (_requesterOf(data[4:]) != requester) revert IHubErrors.CallerIsNotTheRequester();
        (bool ok, bytes memory answer) = address(this).delegatecall(data);
        if (ok) return;
        if (answer.length == 0) revert IHubErrors.OperationFailed();
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function _requesterOf(bytes calldata orders) private pure returns (address) {
        (,,, RequestOrder memory request) = abi.decode(orders, (AppOrder, DatasetOrder, WorkerpoolOrder, RequestOrder));
        return request.requester;
    }

    // ------------------------------------------------------------------------------------------------ movements

    function _deposit(address from, uint256 amount, address to) private {
        require(IToken(_token).transferFrom(from, address(this), amount), "failed-transferFrom");
        _mint(to, amount);
    }

    function _withdraw(uint256 amount, address to) private {
        _burn(msg.sender, amount);
        if (!IToken(_token).transfer(to, amount)) revert IHubErrors.TokenTransferFailed(to, amount);
    }

    function _mint(address to, uint256 amount) private {
        require(to != address(0), "ERC20: mint to the zero address");
        if (to == address(this)) revert IHubErrors.ReceiverIsTheHub();
        uint256 supply = _totalSupply + amount;
        if (supply > Accounts.MAX) revert IHubErrors.ValueTooLarge("total supply", supply, Accounts.MAX);
        _totalSupply = supply;
        Accounts.save(to, Accounts.load(to) + amount);
        emit Transfer(address(0), to, amount);
    }

    function _burn(address from, uint256 amount) private {
        require(from != address(0), "ERC20: burn from the zero address");
        _take(from, amount);
        _totalSupply -= amount;
        emit Transfer(from, address(0), amount);
    }

    function _transfer(address from, address to, uint256 amount) private {
        require(from != address(0), "ERC20: transfer from the zero address");
        require(to != address(0), "ERC20: transfer to the zero address");
        if (to == address(this)) revert IHubErrors.ReceiverIsTheHub();
        _take(from, amount);
        Accounts.save(to, Accounts.load(to) + amount);
        emit Transfer(from, to, amount);
    }

    function _take(address from, uint256 amount) private {
        uint256 word = Accounts.load(from);
        if (amount > word.stake()) revert IHubErrors.ERC20InsufficientBalance(from, word.stake(), amount);
        Accounts.save(from, word - amount);
    }

    function _approve(address account, address spender, uint256 value) private {
        require(account != address(0), "ERC20: approve from the zero address");
        require(spender != address(0), "ERC20: approve to the zero address");
        _allowances[account][spender] = value;
        emit Approval(account, spender, value);
    }

    function _reduced(address spender, uint256 value, uint256 by) private pure returns (uint256) {
        if (by > value) revert IHubErrors.ERC20InsufficientAllowance(spender, value, by);
        return value - by;
    }
}
